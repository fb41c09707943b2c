<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- Lists: bullets, numbers, definitions; other content of a list becomes an item without a label. -->

  <xsl:template match="ul | ol" mode="m:body">
    <xsl:variable name="list" select="."/>
    <xsl:variable name="start" select="self::ol/@p:start ! xs:integer(.)"/>
    <xsl:variable name="depth" select="count(ancestor-or-self::ul)"/>
    <xsl:if test="f:content(.)">
      <fo:list-block provisional-distance-between-starts="{if (self::ol) then '22pt' else '13pt'}"
          provisional-label-separation="4pt" role="L:{f:numbering($list)}" space-before="3pt" space-after="5pt">
        <xsl:iterate select="f:content(.)">
          <xsl:param name="number" as="xs:integer" select="($start, 1)[1]"/>
          <fo:list-item space-before="2pt" space-after="2pt">
            <fo:list-item-label end-indent="label-end()">
              <fo:block text-align="{if ($list/self::ol) then 'end' else 'start'}">
                <xsl:if test="self::li">
                  <xsl:value-of select="if ($list/self::ul) then ('•', '–', '▪', '·')[1 + ($depth - 1) mod 4]
                      else f:label($list, $number) || '.'"/>
                </xsl:if>
              </fo:block>
            </fo:list-item-label>
            <fo:list-item-body start-indent="body-start()">
              <fo:block>
                <xsl:apply-templates select="if (self::li) then node() else ." mode="m:body"/>
              </fo:block>
            </fo:list-item-body>
          </fo:list-item>
          <xsl:next-iteration>
            <xsl:with-param name="number" select="if (self::li) then $number + 1 else $number"/>
          </xsl:next-iteration>
        </xsl:iterate>
      </fo:list-block>
    </xsl:if>
  </xsl:template>

  <!-- The number of an item in the style of its list. -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="list" as="element()"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:variable name="picture" select="
        if (contains($list/@style, 'lower-alpha') or $list/@type = 'a') then 'a'
        else if (contains($list/@style, 'upper-alpha') or $list/@type = 'A') then 'A'
        else if (contains($list/@style, 'lower-roman') or $list/@type = 'i') then 'i'
        else if (contains($list/@style, 'upper-roman') or $list/@type = 'I') then 'I'
        else '1'"/>
    <xsl:sequence select="format-integer($number, $picture)"/>
  </xsl:function>

  <!-- The name of the labels of a list in the structure tree. -->
  <xsl:function name="f:numbering" as="xs:string">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="if ($list/self::ul) then 'Disc'
        else map {'a': 'LowerAlpha', 'A': 'UpperAlpha', 'i': 'LowerRoman', 'I': 'UpperRoman', '1': 'Decimal'}(f:label($list, 1))"/>
  </xsl:function>

  <!-- An item outside a list. -->
  <xsl:template match="li" mode="m:body">
    <fo:block xsl:use-attribute-sets="paragraph"><xsl:apply-templates mode="m:body"/></fo:block>
  </xsl:template>

  <!-- The first paragraph of an item is beside its label. -->
  <xsl:template match="li/p[not(preceding-sibling::*)] | dd/p[not(preceding-sibling::*)]
      | td/p[not(preceding-sibling::*)]" mode="m:body">
    <fo:block space-after="3pt">
      <xsl:call-template name="t:look"/>
      <xsl:apply-templates mode="m:body"/>
    </fo:block>
  </xsl:template>

  <!-- A term and its description are an item; only a list that has nothing else is tagged as a list. -->
  <xsl:template match="dl" mode="m:body">
    <xsl:variable name="pure" select="exists(*) and (every $child in f:content(.) satisfies
        $child/self::dt or $child/self::dd or $child/self::di[*][every $part in f:content(.) satisfies
        $part/self::dt or $part/self::dd])"/>
    <fo:block space-before="3pt" space-after="4pt">
      <xsl:if test="$pure">
        <xsl:attribute name="role">L:None</xsl:attribute>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$pure">
          <xsl:for-each-group select="f:content(.)"
              group-starting-with="di | dt[not(preceding-sibling::*[1]/self::dt)] | *[preceding-sibling::*[1]/self::di]">
            <fo:block role="LI">
              <xsl:if test="self::di">
                <xsl:attribute name="space-before">3pt</xsl:attribute>
                <xsl:attribute name="space-after">4pt</xsl:attribute>
              </xsl:if>
              <xsl:apply-templates select="if (self::di) then f:content(.) else current-group()" mode="m:body">
                <xsl:with-param name="pure" select="true()" tunnel="yes"/>
              </xsl:apply-templates>
            </fo:block>
          </xsl:for-each-group>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="t:blocks"/>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <xsl:template match="di" mode="m:body">
    <fo:block space-before="3pt" space-after="4pt">
      <xsl:call-template name="t:blocks"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="dt" mode="m:body">
    <xsl:param name="pure" as="xs:boolean" select="false()" tunnel="yes"/>
    <fo:block font-weight="bold" space-before="3pt" keep-with-next.within-column="always">
      <xsl:if test="$pure"><xsl:attribute name="role">Lbl</xsl:attribute></xsl:if>
      <xsl:apply-templates mode="m:body">
        <xsl:with-param name="pure" select="false()" tunnel="yes"/>
      </xsl:apply-templates>
    </fo:block>
  </xsl:template>

  <xsl:template match="dd" mode="m:body">
    <xsl:param name="pure" as="xs:boolean" select="false()" tunnel="yes"/>
    <fo:block start-indent="inherited-property-value(start-indent) + 16pt" space-after="3pt">
      <xsl:if test="$pure"><xsl:attribute name="role">LBody</xsl:attribute></xsl:if>
      <xsl:apply-templates mode="m:body">
        <xsl:with-param name="pure" select="false()" tunnel="yes"/>
      </xsl:apply-templates>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
