<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- Paragraphs and the like. -->

  <xsl:template match="p" mode="m:body">
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:call-template name="t:look"/>
      <xsl:apply-templates mode="m:body"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="div" mode="m:body">
    <fo:block role="Div" space-before="5pt" space-after="5pt">
      <xsl:copy-of select="f:id(.)"/>
      <xsl:call-template name="t:look"/>
      <xsl:if test="@topic or @title">
        <fo:block xsl:use-attribute-sets="paragraph" font-weight="bold" keep-with-next.within-column="always">
          <xsl:value-of select="(@topic, @title)[1]"/>
        </fo:block>
      </xsl:if>
      <xsl:call-template name="t:blocks"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="hr" mode="m:body">
    <fo:block role="Artifact" space-before="8pt" space-after="8pt" border-top="{$hairline}" font-size="1pt" line-height="1pt">&#160;</fo:block>
    <xsl:call-template name="t:blocks"/>
  </xsl:template>

  <!-- The effect of class and style; unknown words have no effect. -->
  <xsl:template name="t:look">
    <xsl:variable name="classes" select="tokenize(@class)"/>
    <xsl:if test="$classes = ('box', 'example', 'note', 'info')">
      <xsl:attribute name="border">0.5pt solid #b9bcc4</xsl:attribute>
      <xsl:attribute name="padding">4pt 6pt</xsl:attribute>
      <xsl:attribute name="margin-left">0pt</xsl:attribute>
      <xsl:attribute name="margin-right">0pt</xsl:attribute>
      <xsl:attribute name="background-color" select="if ($classes = 'note') then '#fdf8e8' else '#ffffff'"/>
    </xsl:if>
    <xsl:if test="$classes = ('indent', 'def') or contains(@style, 'margin-left')">
      <xsl:attribute name="start-indent">inherited-property-value(start-indent) + 16pt</xsl:attribute>
    </xsl:if>
    <xsl:if test="$classes = 'center'">
      <xsl:attribute name="text-align">center</xsl:attribute>
    </xsl:if>
    <xsl:if test="$classes = 'heading'">
      <xsl:attribute name="font-family">Sans</xsl:attribute>
      <xsl:attribute name="font-weight">bold</xsl:attribute>
      <xsl:attribute name="keep-with-next.within-column">always</xsl:attribute>
    </xsl:if>
    <xsl:if test="$classes = 'em'">
      <xsl:attribute name="font-style">italic</xsl:attribute>
    </xsl:if>
    <xsl:if test="contains(@style, 'monospace')">
      <xsl:attribute name="font-family">Code</xsl:attribute>
      <xsl:attribute name="font-size">85%</xsl:attribute>
    </xsl:if>
    <xsl:if test="contains(@style, 'font-size: large')">
      <xsl:attribute name="font-size">118%</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="blockquote" mode="m:body">
    <fo:block role="BlockQuote" space-before="5pt" space-after="5pt" margin-left="8pt" border-left="2pt solid #b9bcc4"
        padding-left="8pt">
      <xsl:call-template name="t:blocks"/>
    </fo:block>
  </xsl:template>

  <!-- An entry of the list of common vulnerabilities. -->
  <xsl:template match="cve" mode="m:body">
    <fo:block space-before="5pt" space-after="6pt" border="0.5pt solid #c58f8f" background-color="#fdf4f4" padding="4pt 6pt"
        margin-left="0pt" margin-right="0pt">
      <fo:inline font-family="Sans" font-weight="bold">
        <xsl:call-template name="t:link">
          <xsl:with-param name="href" select="@p:href"/>
          <xsl:with-param name="content">
            <xsl:value-of select="(@id, 'Known vulnerability')[1]"/>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:text>: </xsl:text>
      </fo:inline>
      <xsl:apply-templates mode="m:body"/>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
