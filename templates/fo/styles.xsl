<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- The styles: fonts, sizes, colours. Families are those of Typeface.java. -->

  <xsl:variable name="ink" select="'#1b1b1f'"/>
  <xsl:variable name="muted" select="'#585862'"/>
  <xsl:variable name="link-colour" select="'#0b4a86'"/>
  <xsl:variable name="hairline" select="'0.5pt solid #b9bcc4'"/>
  <xsl:variable name="tint" select="'#f1f3f6'"/>

  <!-- The width of the text on a page, in points. -->
  <xsl:variable name="paper" as="xs:double" select="430.8"/>

  <xsl:attribute-set name="text">
    <xsl:attribute name="font-family">Text</xsl:attribute>
    <xsl:attribute name="font-size">10pt</xsl:attribute>
    <xsl:attribute name="line-height">14.2pt</xsl:attribute>
    <xsl:attribute name="color" select="$ink"/>
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="widows">2</xsl:attribute>
    <xsl:attribute name="orphans">2</xsl:attribute>
    <xsl:attribute name="language">en</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="paragraph">
    <xsl:attribute name="space-before">3pt</xsl:attribute>
    <xsl:attribute name="space-after">5pt</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="heading">
    <xsl:attribute name="font-family">Sans</xsl:attribute>
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-column">always</xsl:attribute>
    <xsl:attribute name="keep-together.within-column">always</xsl:attribute>
    <xsl:attribute name="l:break">22</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="caption">
    <xsl:attribute name="font-family">Sans</xsl:attribute>
    <xsl:attribute name="font-size">8.8pt</xsl:attribute>
    <xsl:attribute name="line-height">12pt</xsl:attribute>
    <xsl:attribute name="space-before">7pt</xsl:attribute>
    <xsl:attribute name="space-after">3pt</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-column">always</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="listing">
    <xsl:attribute name="font-family">Code</xsl:attribute>
    <xsl:attribute name="font-size">7.6pt</xsl:attribute>
    <xsl:attribute name="line-height">10.6pt</xsl:attribute>
    <xsl:attribute name="white-space-collapse">false</xsl:attribute>
    <xsl:attribute name="white-space-treatment">preserve</xsl:attribute>
    <xsl:attribute name="linefeed-treatment">preserve</xsl:attribute>
    <xsl:attribute name="wrap-option">wrap</xsl:attribute>
    <xsl:attribute name="background-color">#f7f8fa</xsl:attribute>
    <xsl:attribute name="border">0.5pt solid #d9dce3</xsl:attribute>
    <xsl:attribute name="padding-left">6pt</xsl:attribute>
    <xsl:attribute name="padding-right">4pt</xsl:attribute>
    <!-- not the shorthand, which would reset the conditionality -->
    <xsl:attribute name="padding-before.length">3.5pt</xsl:attribute>
    <xsl:attribute name="padding-before.conditionality">retain</xsl:attribute>
    <xsl:attribute name="padding-after.length">4pt</xsl:attribute>
    <xsl:attribute name="padding-after.conditionality">retain</xsl:attribute>
    <xsl:attribute name="margin-left">0pt</xsl:attribute>
    <xsl:attribute name="margin-right">0pt</xsl:attribute>
    <xsl:attribute name="space-after">8pt</xsl:attribute>
    <xsl:attribute name="widows">4</xsl:attribute>
    <xsl:attribute name="orphans">4</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="small">
    <xsl:attribute name="font-family">Sans</xsl:attribute>
    <xsl:attribute name="font-size">8.7pt</xsl:attribute>
    <xsl:attribute name="line-height">12.2pt</xsl:attribute>
  </xsl:attribute-set>

  <!-- A line that ends with a page number, with a free column above it. -->
  <xsl:attribute-set name="to-page">
    <xsl:attribute name="text-align-last">justify</xsl:attribute>
    <xsl:attribute name="margin-right">24pt</xsl:attribute>
    <xsl:attribute name="last-line-end-indent">-24pt</xsl:attribute>
  </xsl:attribute-set>

  <!-- The style of a link. -->
  <xsl:attribute-set name="link">
    <xsl:attribute name="color" select="$link-colour"/>
  </xsl:attribute-set>

  <!-- The colours of a coloured token, by its kind (Token.java). -->
  <xsl:variable name="token-colours" as="map(xs:string, xs:string)" select="map {
      'tag': '#0b4a86', 'attribute': '#7c3a00', 'string': '#17602f', 'number': '#6a2c91', 'keyword': '#0b4a86',
      'comment': '#5f6368', 'entity': '#8a1458', 'placeholder': '#8a1458', 'inserted': '#17602f', 'deleted': '#a11212'}"/>

  <!-- The colours of a status and of the ground behind it, by how far to rely on it: those of xep.css on paper. -->
  <xsl:variable name="trust-colours" as="map(xs:string, xs:string)" select="map {
      'good': '#14663a', 'care': '#8a4b00', 'unknown': '#8a4b00', 'stop': '#a32020'}"/>
  <xsl:variable name="trust-tints" as="map(xs:string, xs:string)" select="map {
      'good': '#e6f4ec', 'care': '#fdf1e0', 'unknown': '#fdf1e0', 'stop': '#fcebea'}"/>

  <!-- The warning at the top of a page that the document should not be relied on. -->
  <xsl:attribute-set name="banner">
    <xsl:attribute name="font-family">Sans</xsl:attribute>
    <xsl:attribute name="font-size">8.7pt</xsl:attribute>
    <xsl:attribute name="line-height">12pt</xsl:attribute>
    <xsl:attribute name="color" select="f:status-colour()"/>
    <xsl:attribute name="background-color" select="f:status-tint()"/>
    <xsl:attribute name="border-left" select="'3pt solid ' || f:status-colour()"/>
    <xsl:attribute name="padding-left">6pt</xsl:attribute>
    <xsl:attribute name="padding-right">6pt</xsl:attribute>
    <xsl:attribute name="padding-top">2.5pt</xsl:attribute>
    <xsl:attribute name="padding-bottom">3pt</xsl:attribute>
    <xsl:attribute name="margin-left">0pt</xsl:attribute>
    <xsl:attribute name="margin-right">0pt</xsl:attribute>
  </xsl:attribute-set>
</xsl:stylesheet>
