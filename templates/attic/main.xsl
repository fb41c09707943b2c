<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:p="urn:xeptools:prepared" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">
  <!-- A published version of a document as it was: its page, and above it a link to the current version. Everything
       else is as on every page, including the canonical address of the document. -->
  <xsl:import href="../html/main.xsl"/>

  <!-- The name of the version and of the newest one; the paths of the document's page, of the changes since the
       version before, of those of the next version, and of all since; empty if there is none. Then the commit that
       the text is from, its day, and its origin as in PublishedVersion.Origin; the day of the last change in place
       with the path of the page that shows it; and whether text of the next version was committed under this number.
       -->
  <xsl:param name="version" as="xs:string" required="yes"/>
  <xsl:param name="newest" as="xs:string" required="yes"/>
  <xsl:param name="current" as="xs:string" required="yes"/>
  <xsl:param name="before" as="xs:string" required="yes"/>
  <xsl:param name="after" as="xs:string" required="yes"/>
  <xsl:param name="since" as="xs:string" required="yes"/>
  <xsl:param name="text" as="xs:string" required="yes"/>
  <xsl:param name="later" as="xs:string" required="yes"/>
  <xsl:param name="ahead" as="xs:string" required="yes"/>

  <!-- Computed parts, such as the requirements, are only on the newest page, since there are many old ones. -->
  <xsl:function name="f:requirements-appendix" as="map(xs:string, xs:string)?">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="()"/>
  </xsl:function>

  <!-- The newest version may have another title and other authors. -->
  <xsl:function name="f:works" as="map(xs:string, xs:string)*">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="f:this-version($xep)"/>
  </xsl:function>

  <xsl:variable name="f:lean" as="xs:boolean" select="true()"/>

  <xsl:output use-character-maps="f:short"/>

  <xsl:template name="t:notice">
    <p class="banner dormant">
      <strong>{if ($version = $newest) then 'Newest version' else 'Old version'}</strong>
      <xsl:variable name="origin" select="tokenize($text)"/>
      <xsl:text>: this is version {($version[. ne ''], '(unnumbered)')[1]} {
        if ($origin[3] eq 'IN_PROGRESS') then 'as work in progress'
        else if ($origin[3] eq 'BEFORE_GIT') then 'as the history of the sources first has it'
        else 'as it was published'
        }, from commit </xsl:text>
      <code>{$origin[1]}</code>
      <xsl:text> of </xsl:text><time datetime="{$origin[2]}">{$origin[2]}</time><xsl:text>. </xsl:text>
      <xsl:if test="$later ne ''">
        <xsl:text>Its text was later changed without a new version, last on </xsl:text>
        <time datetime="{tokenize($later)[1]}">{tokenize($later)[1]}</time><xsl:text>: </xsl:text>
        <a href="{tokenize($later)[2]}">what changed in place</a>
        <xsl:text>. </xsl:text>
      </xsl:if>
      <xsl:if test="$ahead ne ''">Other text that was committed under this number belongs to the next version. </xsl:if>
      <xsl:if test="$current ne ''">
        <a href="{$current}">The document as it stands now</a>
        <xsl:text>{if ($version = $newest) then '' else ' is at version ' || $newest}.</xsl:text>
      </xsl:if>
      <xsl:if test="$before ne ''"><xsl:text> </xsl:text><a href="{$before}">Changes since the version before</a>.</xsl:if>
      <xsl:if test="$after ne ''"><xsl:text> </xsl:text><a href="{$after}">Changes in the next version</a>.</xsl:if>
      <xsl:if test="not($since = ('', $after))"><xsl:text> </xsl:text><a href="{$since}">All changes since</a>.</xsl:if>
      <xsl:text> </xsl:text><a href="index.html#xep-{@p:number}">All versions</a>.
    </p>
  </xsl:template>
</xsl:stylesheet>
