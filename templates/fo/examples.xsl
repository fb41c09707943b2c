<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- Examples and code: a monospaced box, kept on one page if it is short. -->

  <!-- The colours of a listing; other content is as everywhere. -->
  <xsl:template match="p:t" mode="m:body">
    <fo:inline color="{($token-colours(@c), $ink)[1]}">
      <xsl:if test="@c = 'comment'">
        <xsl:attribute name="font-style">italic</xsl:attribute>
      </xsl:if>
      <xsl:if test="@c = 'keyword'">
        <xsl:attribute name="font-weight">bold</xsl:attribute>
      </xsl:if>
      <xsl:apply-templates mode="m:body"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="example | code" mode="m:body">
    <xsl:param name="room" as="xs:double" select="$paper" tunnel="yes"/>
    <xsl:variable name="caption" select="normalize-space(@caption)"/>
    <xsl:variable name="lines" select="f:printed-lines(.)"/>
    <!-- a longer listing would leave too large a gap; but a drawing must not be split -->
    <xsl:variable name="kept" select="$lines le 22 or ($lines le 52 and f:is-drawing(.))"/>
    <fo:block role="Div">
      <xsl:if test="self::example or $caption">
        <fo:block role="Caption" xsl:use-attribute-sets="caption">
          <xsl:copy-of select="f:id(.)"/>
          <xsl:if test="self::example">
            <fo:inline font-weight="bold">Example <xsl:value-of select="@p:number"/>.</fo:inline>
            <xsl:text> </xsl:text>
          </xsl:if>
          <xsl:value-of select="$caption"/>
        </fo:block>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="normalize-space(.)">
          <fo:block xsl:use-attribute-sets="listing" l:columns="{f:columns(., $room)}">
            <xsl:if test="not($caption) and self::code">
              <xsl:attribute name="space-before">6pt</xsl:attribute>
            </xsl:if>
            <xsl:if test="not(self::example or $caption)">
              <xsl:copy-of select="f:id(.)"/>
            </xsl:if>
            <xsl:if test="$kept">
              <xsl:attribute name="keep-together.within-column">always</xsl:attribute>
            </xsl:if>
            <fo:block role="Code">
              <xsl:if test="not($kept)">
                <xsl:attribute name="l:parts" select="f:parts(., f:columns(., $room))"/>
              </xsl:if>
              <xsl:apply-templates mode="m:body"/>
            </fo:block>
          </fo:block>
        </xsl:when>
        <xsl:otherwise>
          <fo:block xsl:use-attribute-sets="small" font-style="italic" color="{$muted}" space-after="8pt">
            <xsl:if test="not(self::example or $caption)">
              <xsl:copy-of select="f:id(.)"/>
            </xsl:if>
            <xsl:text>(empty)</xsl:text></fo:block>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- Unchanged: Press.java replaces tabs with blanks. -->
  <xsl:template match="(example | code)//text()" mode="m:body" priority="2">
    <xsl:value-of select="."/>
  </xsl:template>

  <!-- A listing with markup still has its blank lines at both ends. -->
  <xsl:template match="code[not(p:t)]/text()[not(preceding-sibling::node())]" mode="m:body" priority="3">
    <xsl:variable name="text" select="replace(., '^([ \t]*\n)+', '')"/>
    <xsl:value-of select="if (following-sibling::node()) then $text else replace($text, '\s+$', '')"/>
  </xsl:template>

  <xsl:template match="code[*]/text()[not(following-sibling::node())][preceding-sibling::node()]" mode="m:body" priority="4">
    <xsl:value-of select="replace(., '\s+$', '')"/>
  </xsl:template>

  <!-- The number of characters in a line of a listing, if its container is $room points wide. -->
  <xsl:function name="f:columns" as="xs:integer">
    <xsl:param name="listing" as="element()"/>
    <xsl:param name="room" as="xs:double"/>
    <xsl:sequence select="max((12, xs:integer(floor(($room - f:indents($listing) - 11) div 4.56))))"/>
  </xsl:function>

  <!-- The parts of a long listing, each a number of lines, with '+' if a page must not end in it: stretches between
       blank lines, of which short ones are joined; of a long one, its ends. Lines that take many rows may be parted. -->
  <xsl:function name="f:parts" as="xs:string*">
    <xsl:param name="listing" as="element()"/>
    <xsl:param name="columns" as="xs:integer"/>
    <xsl:variable name="lines" select="tokenize(replace(replace($listing, '^([ \t]*\n)+', ''), '\s+$', ''), '\n')"/>
    <xsl:variable name="rows" select="$lines ! max((1, xs:integer(ceiling(string-length(.) div $columns))))" as="xs:integer*"/>
    <xsl:variable name="stretches" as="xs:integer*">
      <xsl:for-each-group select="$lines" group-ending-with=".[not(normalize-space())]">
        <xsl:sequence select="count(current-group())"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:iterate select="$stretches">
      <xsl:param name="before" as="xs:integer" select="0"/>
      <xsl:param name="left" as="xs:integer" select="count($lines)"/>
      <xsl:variable name="size" select="$before + ."/>
      <xsl:variable name="here" select="subsequence($rows, count($lines) - $left + 1)"/>
      <xsl:choose>
        <!-- the last stretch takes what would be too short after it -->
        <xsl:when test="$left - $size lt 5">
          <xsl:break select="f:kept($here)"/>
        </xsl:when>
        <xsl:when test="$size lt 5">
          <xsl:next-iteration>
            <xsl:with-param name="before" select="$size"/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="f:kept(subsequence($here, 1, $size))"/>
          <xsl:next-iteration>
            <xsl:with-param name="before" select="0"/>
            <xsl:with-param name="left" select="$left - $size"/>
          </xsl:next-iteration>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="f:kept" as="xs:string*">
    <xsl:param name="rows" as="xs:integer*"/>
    <xsl:variable name="size" select="count($rows)"/>
    <xsl:sequence select="
        if ($size le 14) then f:whole($rows)
        else (f:whole($rows[position() le 5]), string($size - 10), f:whole($rows[position() gt $size - 5]))"/>
  </xsl:function>

  <xsl:function name="f:whole" as="xs:string">
    <xsl:param name="rows" as="xs:integer*"/>
    <xsl:sequence select="'+'[sum($rows) le 20] || count($rows)"/>
  </xsl:function>

  <!-- True if a listing looks like a drawing of lines and boxes. -->
  <xsl:function name="f:is-drawing" as="xs:boolean">
    <xsl:param name="listing" as="element()"/>
    <xsl:sequence select="$listing/@p:language = 'text'
        and count(tokenize($listing, '\n')[matches(., '^[^&lt;]*(\|\s.*\||[+|]--|--[+|>]|&lt;--|[&#x2500;-&#x257F;])', ';j')]) ge 4"/>
  </xsl:function>

  <!-- The number of lines of a listing on paper: some 90 characters fit in one. -->
  <xsl:function name="f:printed-lines" as="xs:integer">
    <xsl:param name="listing" as="element()"/>
    <xsl:sequence select="xs:integer(sum(tokenize($listing, '\n') ! max((1, ceiling(string-length(.) div 90)))))"/>
  </xsl:function>
</xsl:stylesheet>
