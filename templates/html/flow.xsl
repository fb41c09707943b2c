<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Blocks one below the other, with lines of text between them as paragraphs. Elements that are nested wrongly
       still give valid HTML with all their words. -->

  <!-- Blocks; only applied where HTML allows blocks. -->
  <xsl:mode name="m:flow" on-no-match="text-only-copy"/>

  <!-- Nodes of any kind where HTML allows blocks. $wrap: put loose lines into a p. -->
  <xsl:template name="t:flow">
    <xsl:param name="nodes" as="node()*" select="node()"/>
    <xsl:param name="wrap" as="xs:boolean" select="true()"/>
    <xsl:choose>
      <!-- most have lines only, or blocks only: grouping would take longer -->
      <xsl:when test="empty($nodes[self::*][f:is-block(.)])">
        <xsl:call-template name="t:lines">
          <xsl:with-param name="nodes" select="$nodes"/>
          <xsl:with-param name="wrap" select="$wrap"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="empty($nodes[self::text()][normalize-space()]) and empty($nodes[self::*][not(f:is-block(.))])">
        <xsl:apply-templates select="$nodes[self::*]" mode="m:flow"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each-group select="$nodes" group-adjacent="f:is-block(.)">
          <xsl:choose>
            <xsl:when test="current-grouping-key()">
              <xsl:apply-templates select="current-group()" mode="m:flow"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="t:lines">
                <xsl:with-param name="nodes" select="current-group()"/>
                <xsl:with-param name="wrap" select="$wrap"/>
              </xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Lines between blocks. -->
  <xsl:template name="t:lines">
    <xsl:param name="nodes" as="node()*" required="yes"/>
    <xsl:param name="wrap" as="xs:boolean" required="yes"/>
    <xsl:choose>
      <xsl:when test="f:is-blank($nodes)"/>
      <xsl:when test="$wrap">
        <xsl:text>&#10;</xsl:text>
        <p><xsl:apply-templates select="$nodes" mode="m:phrase"/></p>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$nodes" mode="m:phrase"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Unknown elements. -->
  <xsl:template match="*" mode="m:flow" priority="-10">
    <xsl:call-template name="t:report-unhandled"/>
    <div class="unknown"><xsl:call-template name="t:flow"/></div>
  </xsl:template>

  <xsl:template match="*" mode="m:phrase" priority="-10">
    <xsl:call-template name="t:report-unhandled"/>
    <span class="unknown"><xsl:apply-templates mode="m:phrase"/></span>
  </xsl:template>

  <!-- Parts of lists and tables outside a list or table. -->
  <xsl:template match="li | di | dt | dd | tr | td | th" mode="m:flow">
    <div class="stray"><xsl:call-template name="t:flow"/></div>
  </xsl:template>

  <!-- Blocks in places where HTML allows none become lines of their own. -->
  <xsl:template match="*[map:contains($f:blocks, local-name())]" mode="m:phrase" priority="-5">
    <span class="as-block">
      <xsl:if test="@p:id">
        <xsl:attribute name="id" select="@p:id"/>
      </xsl:if>
      <xsl:for-each select="(@topic, @caption, @id)[1]">
        <strong>{.}</strong><xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:apply-templates mode="m:phrase"/>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>
</xsl:stylesheet>
