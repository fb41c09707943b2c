<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- Contents: as many levels of sections as fit on two pages, and the appendices, with page numbers. -->

  <!-- A line of the contents, and the lines below it. -->
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
      <xsl:call-template name="t:toc-line">
        <xsl:with-param name="id" select="'appendices'"/>
        <xsl:with-param name="title" select="'Appendices'"/>
      </xsl:call-template>
      <xsl:for-each select="$appendices">
        <xsl:call-template name="t:toc-line">
          <xsl:with-param name="id" select="?id"/>
          <xsl:with-param name="number" select="replace(?title, '^Appendix (.): .*$', '$1')"/>
          <xsl:with-param name="title" select="replace(?title, '^Appendix .: ', '')"/>
          <xsl:with-param name="level" select="2"/>
        </xsl:call-template>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <xsl:template match="*" mode="m:toc">
    <xsl:param name="level" as="xs:integer" select="1"/>
    <xsl:call-template name="t:toc-line">
      <xsl:with-param name="id" select="@p:id"/>
      <xsl:with-param name="number" select="@p:number"/>
      <xsl:with-param name="title" select="f:topic(.)"/>
      <xsl:with-param name="level" select="$level"/>
    </xsl:call-template>
    <xsl:if test="$level lt $toc-depth">
      <xsl:apply-templates select="f:subsections(.)" mode="m:toc">
        <xsl:with-param name="level" select="$level + 1"/>
      </xsl:apply-templates>
    </xsl:if>
  </xsl:template>

  <xsl:template name="t:toc-line">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="number" as="xs:string?"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="level" as="xs:integer" select="1"/>
    <xsl:variable name="indent" select="(0, 16, 38, 66)[$level]"/>
    <xsl:variable name="hang" select="if ($number) then (16, 22, 28, 34)[$level] else 0"/>
    <fo:block role="TOCI" text-align-last="justify" margin-left="{$indent + $hang}pt" text-indent="-{$hang}pt"
        margin-right="24pt" last-line-end-indent="-24pt" line-height="13.4pt" font-size="9.4pt">
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
  </xsl:template>
</xsl:stylesheet>
