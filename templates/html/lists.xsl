<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Bulleted, numbered and definition lists. -->

  <xsl:template match="ul" mode="m:flow">
    <xsl:text>&#10;</xsl:text>
    <ul>
      <xsl:call-template name="t:look"/>
      <xsl:call-template name="t:items"/>
    </ul>
  </xsl:template>

  <xsl:template match="ol" mode="m:flow">
    <xsl:variable name="kind" select="map {'lower-alpha': 'a', 'upper-alpha': 'A',
        'lower-roman': 'i', 'upper-roman': 'I'}"/>
    <xsl:variable name="style" select="replace(lower-case(@style), '^.*list-style(-type)?:\s*([a-z-]+).*$', '$2', 's')"/>
    <xsl:text>&#10;</xsl:text>
    <ol>
      <xsl:if test="@p:start ne '1'">
        <xsl:attribute name="start" select="@p:start"/>
      </xsl:if>
      <xsl:for-each select="($kind($style), @type[. = ('1', 'a', 'A', 'i', 'I')])[1]">
        <xsl:attribute name="type" select="."/>
      </xsl:for-each>
      <xsl:call-template name="t:look"/>
      <xsl:call-template name="t:items"/>
    </ol>
  </xsl:template>

  <!-- The items of the context list; other content becomes an item. -->
  <xsl:template name="t:items">
    <xsl:for-each-group select="node()[self::* or normalize-space()]"
        group-adjacent="if (self::li) then generate-id() else ''">
      <xsl:text>&#10;</xsl:text>
      <li>
        <xsl:choose>
          <xsl:when test="self::li">
            <xsl:call-template name="t:look"/>
            <xsl:call-template name="t:flow">
              <xsl:with-param name="wrap" select="false()"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:attribute name="class" select="'stray'"/>
            <xsl:call-template name="t:flow">
              <xsl:with-param name="nodes" select="current-group()"/>
              <xsl:with-param name="wrap" select="false()"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </li>
    </xsl:for-each-group>
  </xsl:template>

  <!-- The content of a definition list, with or without groups. -->
  <xsl:function name="f:parts" as="node()*">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="$list/node()[self::* or normalize-space()] ! (if (self::di) then f:parts(.) else .)"/>
  </xsl:function>

  <!-- Terms and their descriptions; a missing description is empty. -->
  <xsl:template match="dl" mode="m:flow">
    <xsl:text>&#10;</xsl:text>
    <dl>
      <xsl:call-template name="t:look"/>
      <xsl:for-each-group select="f:parts(.)"
          group-starting-with="dt">
        <xsl:text>&#10;</xsl:text>
        <dt><xsl:apply-templates select="self::dt/node()" mode="m:phrase"/></dt>
        <xsl:variable name="rest" select="current-group()[not(self::dt)]"/>
        <xsl:for-each select="$rest[self::dd]">
          <dd>
            <xsl:call-template name="t:flow">
              <xsl:with-param name="wrap" select="false()"/>
            </xsl:call-template>
          </dd>
        </xsl:for-each>
        <xsl:if test="empty($rest[self::dd]) or $rest[not(self::dd)]">
          <dd>
            <xsl:call-template name="t:flow">
              <xsl:with-param name="nodes" select="$rest[not(self::dd)]"/>
              <xsl:with-param name="wrap" select="false()"/>
            </xsl:call-template>
          </dd>
        </xsl:if>
      </xsl:for-each-group>
    </dl>
  </xsl:template>
</xsl:stylesheet>
