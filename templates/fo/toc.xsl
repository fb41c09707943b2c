<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- Contents: as many levels of sections as fit on two pages, and the appendices, with page numbers. -->

  <!-- An entry of the contents, with its subentries. -->
  <xsl:mode name="m:toc" on-no-match="fail"/>

  <!-- The bookmarks have all levels. -->
  <xsl:variable name="toc-depth" as="xs:integer">
    <xsl:variable name="levels" select="$xep//(section1, section2, section3, section4)[@p:id] ! xs:integer(substring(name(), 8))"/>
    <xsl:sequence select="((4, 3)[let $depth := . return count($levels[. le $depth]) le 96], 2)[1]"/>
  </xsl:variable>

  <xsl:template name="t:toc">
    <fo:block id="toc" role="H2" xsl:use-attribute-sets="heading" font-size="14pt" line-height="18pt" space-before="16pt"
        space-after="5pt">Contents</fo:block>
    <fo:block role="TOC">
      <xsl:apply-templates select="f:subsections($xep)" mode="m:toc"/>
      <xsl:call-template name="t:toc-entry">
        <xsl:with-param name="id" select="'appendices'"/>
        <xsl:with-param name="title" select="'Appendices'"/>
        <xsl:with-param name="below" as="element(fo:block)*">
          <xsl:for-each select="$appendices">
            <xsl:call-template name="t:toc-entry">
              <xsl:with-param name="id" select="?id"/>
              <xsl:with-param name="number" select="?letter"/>
              <xsl:with-param name="title" select="?title"/>
              <xsl:with-param name="level" select="2"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <xsl:template match="*" mode="m:toc">
    <xsl:param name="level" as="xs:integer" select="1"/>
    <xsl:call-template name="t:toc-entry">
      <xsl:with-param name="id" select="@p:id"/>
      <xsl:with-param name="number" select="@p:number"/>
      <xsl:with-param name="title" select="f:section-title(.)"/>
      <xsl:with-param name="level" select="$level"/>
      <xsl:with-param name="below" as="element(fo:block)*">
        <xsl:if test="$level lt $toc-depth">
          <xsl:apply-templates select="f:subsections(.)" mode="m:toc">
            <xsl:with-param name="level" select="$level + 1"/>
          </xsl:apply-templates>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="t:toc-entry">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="number" as="xs:string?"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="level" as="xs:integer" select="1"/>
    <xsl:param name="below" as="element(fo:block)*"/>
    <xsl:variable name="indent" select="(0, 16, 38, 66)[$level]"/>
    <xsl:variable name="hang" select="if ($number) then (16, 22, 28, 34)[$level] else 0"/>
    <fo:block role="TOCI">
      <fo:block role="Reference" xsl:use-attribute-sets="to-page" margin-left="{$indent + $hang}pt"
          text-indent="-{$hang}pt" line-height="13.4pt" font-size="9.4pt">
        <xsl:if test="$level eq 1">
          <xsl:attribute name="space-before">3pt</xsl:attribute>
          <xsl:attribute name="font-weight">bold</xsl:attribute>
        </xsl:if>
        <fo:basic-link internal-destination="{$id}" fox:alt-text="{normalize-space($number || ' ' || $title)}">
          <xsl:if test="$number">
            <xsl:value-of select="$number || '&#160;&#160;'"/>
          </xsl:if>
          <xsl:value-of select="$title"/>
          <fo:leader leader-pattern="dots" leader-length.minimum="10pt" font-weight="normal"/>
          <fo:page-number-citation ref-id="{$id}" font-weight="normal"/>
        </fo:basic-link>
      </fo:block>
      <xsl:if test="$below">
        <fo:block role="TOC"><xsl:sequence select="$below"/></fo:block>
      </xsl:if>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
