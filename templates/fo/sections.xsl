<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- Sections with numbered headings; h1 is the document's title. -->

  <!-- The numbered sections directly below $parent; a heading without an id cannot be linked. -->
  <xsl:function name="f:subsections" as="element()*">
    <xsl:param name="parent" as="element()?"/>
    <xsl:sequence select="$parent/(section1 | section2 | section3 | section4 | section5)[@p:id]"/>
  </xsl:function>

  <!-- The content of an element that should have only elements: these, and text that is there by mistake. -->
  <xsl:function name="f:content" as="node()*">
    <xsl:param name="parent" as="element()?"/>
    <xsl:sequence select="$parent/(* | text()[normalize-space()])"/>
  </xsl:function>

  <xsl:template match="section1 | section2 | section3 | section4 | section5" mode="m:body">
    <!-- the level of the nesting, not of the name, so that no heading level is skipped -->
    <xsl:variable name="level" select="min((5, count(ancestor-or-self::*[starts-with(name(), 'section')])))"/>
    <fo:block role="H{$level + 1}" xsl:use-attribute-sets="heading"
        font-size="{(15, 12.5, 11, 10, 10)[$level]}pt" line-height="{(19, 16, 14.5, 14, 14)[$level]}pt"
        space-before="{(20, 14, 11, 9, 8)[$level]}pt" space-after="{(6, 4, 3, 2, 2)[$level]}pt">
      <xsl:copy-of select="f:id(.)"/>
      <xsl:if test="$level eq 5">
        <xsl:attribute name="font-weight">normal</xsl:attribute>
        <xsl:attribute name="font-style">italic</xsl:attribute>
      </xsl:if>
      <xsl:if test="@p:number">
        <fo:inline color="{$muted}"><xsl:value-of select="@p:number || (if ($level eq 1) then '.' else '')"/></fo:inline>
        <xsl:text>&#160; </xsl:text>
      </xsl:if>
      <xsl:value-of select="f:section-title(.)"/>
    </fo:block>
    <xsl:call-template name="t:blocks"/>
  </xsl:template>

  <!-- The content of a block container; stray text and inlines become paragraphs. -->
  <xsl:template name="t:blocks">
    <xsl:param name="content" as="node()*" select="f:content(.)"/>
    <xsl:for-each-group select="$content" group-adjacent="f:is-inline(.)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <fo:block xsl:use-attribute-sets="paragraph">
            <xsl:apply-templates select="current-group()" mode="m:body"/>
          </fo:block>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="current-group()" mode="m:body"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:function name="f:is-inline" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node instance of text() or name($node) = ('link', 'span', 'em', 'strong', 'tt', 'note', 'cite',
        'br', 'img', 'dfn', 'acronym', 'q', 'p:keyword')"/>
  </xsl:function>

  <!-- The id of this element in the whole output. -->
  <xsl:function name="f:id" as="attribute()?">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="$element/@p:id">
      <xsl:attribute name="id" select="."/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
