<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- Tables that fit: columns as wide as their text asks for, long words broken where a column is narrow. -->

  <!-- How many characters of the table's face fit in the measure. -->
  <xsl:variable name="measure" select="92"/>

  <!-- To be a part of its table, the caption stands with it in a block that is tagged as the table. -->
  <xsl:template match="table" mode="m:body">
    <xsl:variable name="rows" select="tr[f:content(.)]"/>
    <fo:block>
      <xsl:if test="$rows and not(@p:unset)">
        <xsl:attribute name="role">Table</xsl:attribute>
      </xsl:if>
      <fo:block role="{if ($rows and not(@p:unset)) then 'Caption' else 'P'}" xsl:use-attribute-sets="caption">
        <xsl:copy-of select="f:id(.)"/>
        <fo:inline font-weight="bold">Table <xsl:value-of select="@p:number || (if (@caption) then ':' else '')"/></fo:inline>
        <xsl:value-of select="' ' || normalize-space(@caption)"/>
      </fo:block>
      <xsl:if test="$rows and @p:unset">
        <xsl:call-template name="t:cells-as-blocks">
          <xsl:with-param name="rows" select="$rows"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="$rows and not(@p:unset)">
        <xsl:variable name="head" select="f:head-rows($rows)"/>
        <xsl:variable name="grid" select="f:grid($rows, $head)"/>
        <xsl:variable name="widths" select="f:widths($rows, $grid)"/>
        <xsl:variable name="share" select="min((100, max((58, ceiling(100 * sum($widths) div $measure)))))"/>
        <fo:table role="as-around" table-layout="fixed" width="{$share}%" xsl:use-attribute-sets="small" font-size="8.4pt" line-height="11.4pt"
            border-top="0.8pt solid #6d707a" border-bottom="0.8pt solid #6d707a" space-after="10pt">
          <!-- a small table stays whole -->
          <xsl:if test="string-length(.) lt 1100 and count($rows) le 12 and count($widths) le 4
              and not(.//(img, example, code, note, table))">
            <xsl:attribute name="keep-together.within-column">always</xsl:attribute>
          </xsl:if>
          <xsl:for-each select="$widths">
            <fo:table-column column-width="proportional-column-width({.})"/>
          </xsl:for-each>
          <xsl:if test="$head gt 0">
            <fo:table-header>
              <xsl:for-each select="$rows[position() le $head]">
                <xsl:call-template name="t:row">
                  <xsl:with-param name="grid" select="$grid"/>
                  <xsl:with-param name="widths" select="$widths"/>
                </xsl:call-template>
              </xsl:for-each>
            </fo:table-header>
          </xsl:if>
          <fo:table-body>
            <xsl:for-each select="$rows[position() gt $head]">
              <xsl:call-template name="t:row">
                <xsl:with-param name="grid" select="$grid"/>
                <xsl:with-param name="widths" select="$widths"/>
              </xsl:call-template>
            </xsl:for-each>
          </fo:table-body>
        </fo:table>
      </xsl:if>
    </fo:block>
    <!-- what should not stand in a table -->
    <xsl:call-template name="t:blocks">
      <xsl:with-param name="content" select="f:content(.)[not(self::tr)]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A table that no page is wide enough for: its cells one below the other. -->
  <xsl:template name="t:cells-as-blocks">
    <xsl:param name="rows" as="element(tr)*"/>
    <xsl:for-each select="$rows">
      <fo:block xsl:use-attribute-sets="small" border-top="{$hairline}" space-after="3pt">
        <xsl:for-each select="f:cells(.)">
          <fo:block>
            <xsl:apply-templates select="if (self::td | self::th) then node() else ." mode="m:body"/>
          </fo:block>
        </xsl:for-each>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="t:row">
    <xsl:param name="grid" as="map(*)"/>
    <xsl:param name="widths" as="xs:double*"/>
    <fo:table-row border-top="{$hairline}">
      <xsl:if test="string-length(.) lt 1500">
        <xsl:attribute name="keep-together.within-column">always</xsl:attribute>
      </xsl:if>
      <xsl:for-each select="f:cells(.)">
        <xsl:variable name="place" select="$grid?cells(generate-id())"/>
        <xsl:variable name="room" select="sum(subsequence($widths, $place?column, $place?columns)) * min((1, $measure div sum($widths)))"/>
        <fo:table-cell padding="2.5pt 4pt" start-indent="0pt" end-indent="0pt" column-number="{$place?column}"
            l:break="{max((3, xs:integer(floor(($room - 3) div 1.36))))}">
          <xsl:if test="$place?columns gt 1">
            <xsl:attribute name="number-columns-spanned" select="$place?columns"/>
          </xsl:if>
          <xsl:if test="$place?rows gt 1">
            <xsl:attribute name="number-rows-spanned" select="$place?rows"/>
          </xsl:if>
          <xsl:if test="self::th">
            <xsl:attribute name="font-weight">bold</xsl:attribute>
            <xsl:attribute name="background-color" select="$tint"/>
            <xsl:attribute name="role" select="if (not(../td)) then 'TH' else if (every $row in ../../tr satisfies $row/th) then 'TH:Row' else 'TH:Both'"/>
          </xsl:if>
          <xsl:if test="@align = ('center', 'right')">
            <xsl:attribute name="text-align" select="if (@align = 'right') then 'end' else 'center'"/>
          </xsl:if>
          <fo:block>
            <xsl:apply-templates select="if (self::td | self::th) then node() else ." mode="m:body"/>
          </fo:block>
        </fo:table-cell>
      </xsl:for-each>
      <!-- what a row has too few; readers count columns -->
      <xsl:for-each select="$grid?missing(generate-id())">
        <fo:table-cell column-number="{.}"><fo:block/></fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <!-- Words that authors glued together would make a column too wide. -->
  <xsl:template match="tr//text()[contains(., '&#160;')][not(following-sibling::node()[1][self::note])]" mode="m:body" priority="1">
    <xsl:value-of select="translate(., '&#160;', ' ')"/>
  </xsl:template>

  <!-- The rows at the top that repeat on each page: heads only, without notes, which FOP would lose there. -->
  <xsl:function name="f:head-rows" as="xs:integer">
    <xsl:param name="rows" as="element(tr)*"/>
    <xsl:variable name="others" select="$rows[f:content(.)[not(self::th)] or .//note]"/>
    <xsl:variable name="count" select="if ($others) then index-of($rows ! generate-id(), $others[1]/generate-id()) - 1 else 0"/>
    <xsl:variable name="spanning" select="$rows[position() le $count]/th[f:span(., 'rowspan')
        gt $count - count(../preceding-sibling::tr[f:content(.)])]"/>
    <xsl:sequence select="if ($spanning) then 0 else $count"/>
  </xsl:function>

  <!-- The widths of the columns in characters; together they are at most the measure, if words can be broken so. -->
  <xsl:function name="f:widths" as="xs:double*">
    <xsl:param name="rows" as="element(tr)*"/>
    <xsl:param name="grid" as="map(*)"/>
    <xsl:variable name="needs" as="map(*)*">
      <xsl:for-each-group select="$rows ! f:cells(.)[$grid?cells(generate-id())?columns eq 1]" group-by="$grid?cells(generate-id())?column">
        <xsl:variable name="texts" select="current-group() ! normalize-space(translate(string-join(descendant-or-self::text()[not(
            ancestor::note)], ''), '&#160;', ' '))"/>
        <xsl:sequence select="map {'column': current-grouping-key(),
            'wish': 3.4 + 1.14 * min((64, max($texts ! string-length(.)))),
            'need': 3.2 + 1.37 * min((17, max(($texts ! tokenize(.) ! string-length(.), 1))))}"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:variable name="all" select="for $c in 1 to $grid?count
        return ($needs[?column eq $c], map {'wish': 8, 'need': 6})[1]"/>
    <xsl:variable name="wish" select="sum($all?wish)"/>
    <xsl:variable name="need" select="sum($all?need)"/>
    <xsl:sequence select="$all ! xs:double(
        if ($wish le $measure) then ?wish
        else if ($need ge $measure or $wish eq $need) then ?need
        else ?need + (?wish - ?need) * ($measure - $need) div ($wish - $need))"/>
  </xsl:function>
</xsl:stylesheet>
