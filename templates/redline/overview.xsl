<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Above the text: the number of changes, those of the header and of the requirements, and a list of all. -->

  <xsl:key name="f:demands" match="p:keyword[@p:id]" use="@p:id"/>

  <xsl:template name="t:overview">
    <xsl:text>&#10;</xsl:text>
    <div class="overview" id="{$f:own}changes">
      <p class="versions">
        <xsl:choose>
          <xsl:when test="empty((p:alteration, p:fact))"><strong>No changes</strong></xsl:when>
          <xsl:otherwise>
            <strong>{f:number($f:count, 'change')}</strong>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:text> </xsl:text>
        <xsl:choose>
          <xsl:when test="@old-version ne @now-version">
            <xsl:text>from version </xsl:text>
            <xsl:call-template name="t:perhaps-link">
              <xsl:with-param name="href" select="$old-page[. ne '']"/>
              <xsl:with-param name="text" select="(@old-version/string()[. ne ''], '(none)')[1]"/>
            </xsl:call-template>
            <xsl:text> to version </xsl:text>
            <xsl:call-template name="t:perhaps-link">
              <xsl:with-param name="href" select="$now-page[. ne '']"/>
              <xsl:with-param name="text" select="(@now-version/string()[. ne ''], '(none)')[1]"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="@now-version ne ''">in version {@now-version}, whose number is the same before and after</xsl:when>
          <xsl:otherwise>between two documents without a version</xsl:otherwise>
        </xsl:choose>
      </p>
      <xsl:call-template name="t:ways"/>
      <xsl:call-template name="t:figures"/>
      <xsl:if test="p:alteration">
        <p class="legend">
          <xsl:text>Added words are </xsl:text><ins>underlined</ins>
          <xsl:text>, removed words are </xsl:text><del>struck out</del>
          <xsl:text>; a bar in the margin marks every change. ‹ and › lead from one to the next</xsl:text>
          <span class="keys" hidden="hidden">, and so do the keys p and n</span>
          <xsl:text>.</xsl:text>
        </p>
      </xsl:if>
      <xsl:call-template name="t:facts"/>
      <xsl:call-template name="t:demands"/>
      <xsl:call-template name="t:alterations"/>
    </div>
  </xsl:template>

  <!-- The pages around this one. -->
  <xsl:template name="t:ways">
    <xsl:variable name="ways" select="map {
        '1. The document as it stands now': $current,
        '2. Changes before these': $earlier,
        '3. Changes after these': $later,
        '4. All changes since the older version': $since}"/>
    <xsl:where-populated>
      <ul class="ways">
        <xsl:for-each select="sort(map:keys($ways))[$ways(.) ne '']">
          <li><a href="{$ways(.)}">{substring-after(., ' ')}</a></li>
        </xsl:for-each>
      </ul>
    </xsl:where-populated>
  </xsl:template>

  <!-- "1 change", "2 changes". -->
  <xsl:function name="f:number" as="xs:string">
    <xsl:param name="count" as="xs:anyAtomicType"/>
    <xsl:param name="what" as="xs:string"/>
    <xsl:sequence select="$count || ' ' || $what || (if (xs:integer($count) eq 1) then '' else 's')"/>
  </xsl:function>

  <xsl:template name="t:figures">
    <ul class="figures">
      <li>
        <strong>{map {'normative': 'Normative', 'editorial': 'Editorial', 'wording': 'Wording'}(@substance)}</strong>
        <xsl:text>: {map {
          'normative': 'implementations may have to change, or to be reviewed',
          'editorial': 'the meaning did not change',
          'wording': 'the wording changed, but no requirement, example or schema'}(@substance)}</xsl:text>
      </li>
      <xsl:if test="xs:integer(@inserted) + xs:integer(@deleted) gt 0">
        <li>{f:number(@inserted, 'word')} inserted, {f:number(@deleted, 'word')} deleted</li>
      </xsl:if>
      <xsl:variable name="parts" as="xs:string*" select="
          (@sections-added[. ne '0'] ! (. || ' added')),
          (@sections-removed[. ne '0'] ! (. || ' removed')),
          (@sections-moved[. ne '0'] ! (. || ' moved')),
          (@sections-renamed[. ne '0'] ! (. || ' renamed'))"/>
      <xsl:if test="exists($parts)">
        <li>Sections: {string-join($parts, ', ')}</li>
      </xsl:if>
      <xsl:if test="@markup ne '0'">
        <li>{f:number(@markup, 'place')} where only markup or layout changed, which is not shown</li>
      </xsl:if>
    </ul>
  </xsl:template>

  <!-- A date stays on one line. -->
  <xsl:template name="t:day">
    <xsl:if test="@name = 'Date'"><xsl:attribute name="class" select="'day'"/></xsl:if>
  </xsl:template>

  <xsl:template name="t:facts">
    <xsl:if test="p:fact">
      <h2 id="{$f:own}changes-header">Header</h2>
      <div class="scroll" tabindex="0" role="group" aria-label="Changes of the header">
        <table>
          <thead><tr><th scope="col">Field</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
          <tbody>
            <xsl:for-each select="p:fact">
              <tr>
                <th scope="row">{@name}</th>
                <td><xsl:call-template name="t:day"/><xsl:choose><xsl:when test="@old ne ''"><del>{@old}</del></xsl:when><xsl:otherwise>none</xsl:otherwise></xsl:choose></td>
                <td><xsl:call-template name="t:day"/><xsl:choose><xsl:when test="@now ne ''"><ins>{@now}</ins></xsl:when><xsl:otherwise>none</xsl:otherwise></xsl:choose></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- The changes that matter most to implementers. -->
  <xsl:template name="t:demands">
    <xsl:if test="p:demand">
      <h2 id="{$f:own}changes-requirements">Requirements</h2>
      <ul class="demands">
        <xsl:for-each select="p:demand">
          <xsl:text>&#10;</xsl:text>
          <li>
            <strong class="kind">{map {'added': 'Added', 'removed': 'Removed', 'changed': 'Changed'}(@kind)}</strong>
            <xsl:text> </xsl:text>
            <xsl:choose>
              <xsl:when test="@kind eq 'changed'">
                <xsl:call-template name="t:reworded"/>
              </xsl:when>
              <xsl:otherwise>
                <xsl:for-each select="p:before">
                  <del><xsl:apply-templates select="." mode="m:level"/> {.}</del>
                </xsl:for-each>
                <xsl:for-each select="p:after">
                  <ins><xsl:apply-templates select="." mode="m:level"/> {.}</ins>
                </xsl:for-each>
              </xsl:otherwise>
            </xsl:choose>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- One sentence for both. -->
  <xsl:template name="t:reworded">
    <xsl:choose>
      <xsl:when test="p:before/@level eq p:after/@level">
        <xsl:apply-templates select="p:after" mode="m:level"/>
      </xsl:when>
      <xsl:otherwise>
        <del><xsl:apply-templates select="p:before" mode="m:level"/></del>
        <xsl:text> </xsl:text>
        <ins><xsl:apply-templates select="p:after" mode="m:level"/></ins>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:text> </xsl:text>
    <xsl:for-each select="p:both | p:gone | p:come">
      <xsl:if test="starts-with(., ' ')"><xsl:text> </xsl:text></xsl:if>
      <xsl:choose>
        <xsl:when test="self::p:gone"><del>{normalize-space()}</del></xsl:when>
        <xsl:when test="self::p:come"><ins>{normalize-space()}</ins></xsl:when>
        <xsl:otherwise>{normalize-space()}</xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="p:before | p:after" mode="m:level">
    <xsl:choose>
      <xsl:when test="key('f:demands', @at)">
        <a class="level" href="{f:fragment(@at)}">{@level}</a>
      </xsl:when>
      <xsl:otherwise><span class="level">{@level}</span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- All changes, by section, in the order of the page. -->
  <xsl:template name="t:alterations">
    <xsl:if test="p:alteration">
      <h2 id="{$f:own}changes-list">All changes</h2>
      <details class="alterations">
        <xsl:if test="$f:count le 40"><xsl:attribute name="open"/></xsl:if>
        <summary>{f:number($f:count, 'change')}, by section</summary>
        <ul>
          <xsl:for-each-group select="p:alteration" group-adjacent="string(@section)">
            <xsl:text>&#10;</xsl:text>
            <li>
              <strong>{(@section[. ne ''], 'Outside of the sections')[1]}</strong>
              <xsl:text> </xsl:text>
              <xsl:for-each select="current-group()">
                <span class="one">
                  <a id="{$f:own}in-list-{@n}" href="#{$f:own}change-{@n}">{@subject} {@kind}</a>
                  <xsl:if test="position() ne last()">,</xsl:if>
                </span>
                <xsl:text> </xsl:text>
              </xsl:for-each>
            </li>
          </xsl:for-each-group>
        </ul>
      </details>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
