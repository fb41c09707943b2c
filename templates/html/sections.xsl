<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Sections: a heading with number and id, then the content. The level is that of the nesting, not of the name, so
       that a section3 in a section1 does not skip a heading level. -->

  <xsl:template match="section1 | section2 | section3 | section4 | section5" mode="m:flow">
    <xsl:variable name="level" select="count(ancestor-or-self::*[self::section1 or self::section2 or self::section3 or self::section4 or self::section5])"/>
    <xsl:text>&#10;</xsl:text>
    <section>
      <xsl:call-template name="t:mark"/>
      <xsl:element name="h{min(($level + 1, 6))}">
        <xsl:if test="@p:id">
          <xsl:attribute name="id" select="@p:id"/>
        </xsl:if>
        <xsl:call-template name="t:alias"/>
        <xsl:where-populated>
          <span class="number">{f:section-number(.)}</span>
        </xsl:where-populated>
        <xsl:text> </xsl:text>
        <xsl:call-template name="t:heading"/>
        <xsl:if test="@p:id">
          <xsl:call-template name="t:self-link">
            <xsl:with-param name="id" select="@p:id"/>
            <xsl:with-param name="to" select="'section ' || @p:number"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:element>
      <xsl:call-template name="t:flow"/>
    </section>
  </xsl:template>

  <!-- The title of the context section. -->
  <xsl:template name="t:heading">
    <xsl:sequence select="f:title-with-labels(f:section-title(.))"/>
  </xsl:template>
</xsl:stylesheet>
