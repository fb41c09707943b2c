<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:p="urn:xeptools:prepared" xmlns:t="urn:xeptools:template">
  <!-- A published version of a document as it was: its page, and above it the way to what is valid
       now. All else is as on every page, the canonical address of the document included. -->
  <xsl:import href="../html/main.xsl"/>

  <!-- The version as it is called; what the newest one is called; ways to the document's page, to
       the changes since the version before, to those of the next, and to all since; empty if there
       is none. -->
  <xsl:param name="version" as="xs:string" required="yes"/>
  <xsl:param name="newest" as="xs:string" required="yes"/>
  <xsl:param name="current" as="xs:string" required="yes"/>
  <xsl:param name="before" as="xs:string" required="yes"/>
  <xsl:param name="after" as="xs:string" required="yes"/>
  <xsl:param name="since" as="xs:string" required="yes"/>

  <xsl:template name="t:notice">
    <p class="banner dormant">
      <strong>{if ($version = $newest) then 'Newest version' else 'Old version'}</strong>
      <xsl:text>: this is version {($version[. ne ''], '(unnumbered)')[1]} as it was published. </xsl:text>
      <xsl:if test="$current ne ''">
        <a href="{$current}">The document as it stands now</a>
        <xsl:text>{if ($version = $newest) then '' else ' is at version ' || $newest}.</xsl:text>
      </xsl:if>
      <xsl:if test="$before ne ''"><xsl:text> </xsl:text><a href="{$before}">Changes since the version before</a>.</xsl:if>
      <xsl:if test="$after ne ''"><xsl:text> </xsl:text><a href="{$after}">Changes in the next version</a>.</xsl:if>
      <xsl:if test="$since ne $after"><xsl:text> </xsl:text><a href="{$since}">All changes since</a>.</xsl:if>
      <xsl:text> </xsl:text><a href="index.html#xep-{@p:number}">All versions</a>.
    </p>
  </xsl:template>
</xsl:stylesheet>
