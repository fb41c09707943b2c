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
      <xsl:if test="$rows">
        <xsl:attribute name="role">Table</xsl:attribute>
      </xsl:if>
      <fo:block role="{if ($rows) then 'Caption' else 'P'}" xsl:use-attribute-sets="caption">
        <xsl:copy-of select="f:id(.)"/>
        <fo:inline font-weight="bold">Table <xsl:value-of select="@p:number || (if (@caption) then ':' else '')"/></fo:inline>
        <xsl:value-of select="' ' || normalize-space(@caption)"/>
      </fo:block>
      <xsl:if test="$rows">
        <xsl:variable name="grid" select="f:grid($rows)"/>
        <xsl:variable name="widths" select="f:widths($rows, $grid)"/>
        <xsl:variable name="head" select="f:head-rows($rows)"/>
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
                  <xsl:with-param name="left" select="$head - position() + 1"/>
                  <xsl:with-param name="grid" select="$grid"/>
                  <xsl:with-param name="widths" select="$widths"/>
                </xsl:call-template>
              </xsl:for-each>
            </fo:table-header>
          </xsl:if>
          <fo:table-body>
            <xsl:for-each select="$rows[position() gt $head]">
              <xsl:call-template name="t:row">
                <xsl:with-param name="left" select="last() - position() + 1"/>
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

  <!-- A row; $left rows are left in its part of the table, itself included. -->
  <xsl:template name="t:row">
    <xsl:param name="left" as="xs:integer"/>
    <xsl:param name="grid" as="map(*)"/>
    <xsl:param name="widths" as="xs:double*"/>
    <fo:table-row border-top="{$hairline}">
      <xsl:if test="string-length(.) lt 1500">
        <xsl:attribute name="keep-together.within-column">always</xsl:attribute>
      </xsl:if>
      <xsl:for-each select="f:content(.)">
        <xsl:variable name="column" select="$grid?columns(generate-id())"/>
        <xsl:variable name="span" select="min((f:span(., 'colspan'), count($widths) - $column + 1))"/>
        <xsl:variable name="room" select="sum(subsequence($widths, $column, $span)) * min((1, $measure div sum($widths)))"/>
        <fo:table-cell padding="2.5pt 4pt" start-indent="0pt" end-indent="0pt" column-number="{$column}"
            l:break="{max((3, xs:integer(floor(($room - 3) div 1.36))))}">
          <xsl:if test="$span gt 1">
            <xsl:attribute name="number-columns-spanned" select="$span"/>
          </xsl:if>
          <xsl:if test="f:span(., 'rowspan') gt 1 and $left gt 1">
            <xsl:attribute name="number-rows-spanned" select="min((f:span(., 'rowspan'), $left))"/>
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
      <xsl:variable name="there" select="$grid?rows(generate-id())"/>
      <xsl:for-each select="(1 to $grid?count)[not(. = $there)]">
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

  <!-- The number in an attribute of a cell, at least 1. -->
  <xsl:function name="f:span" as="xs:integer">
    <xsl:param name="cell" as="node()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="value" select="$cell/@*[name() eq $name][matches(., '^\s*\d{1,3}\s*$')] ! xs:integer(.)"/>
    <xsl:sequence select="max((1, min((($value, 1)[1], 60))))"/>
  </xsl:function>

  <!-- Where each cell stands: 'columns' by the cell's generated id, 'count' columns in all, 'rows' the
       columns that are taken, by the row's generated id. -->
  <xsl:function name="f:grid" as="map(*)">
    <xsl:param name="rows" as="element(tr)*"/>
    <xsl:iterate select="$rows">
      <!-- the columns that cells from above take, and for how many more rows -->
      <xsl:param name="taken" as="map(xs:integer, xs:integer)" select="map {}"/>
      <xsl:param name="columns" as="map(xs:string, xs:integer)" select="map {}"/>
      <xsl:param name="count" as="xs:integer" select="1"/>
      <xsl:param name="there" as="map(xs:string, xs:integer*)" select="map {}"/>
      <xsl:on-completion select="map {'columns': $columns, 'count': $count, 'rows': $there}"/>
      <xsl:variable name="row" select="fold-left(f:content(.), map {'next': 1, 'taken': $taken, 'columns': $columns},
          f:place#2)"/>
      <xsl:next-iteration>
        <xsl:with-param name="taken" select="map:merge(map:for-each($row?taken, function($column, $rows) {
            if ($rows gt 1) then map {$column: $rows - 1} else map {}}))" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
        <xsl:with-param name="columns" select="$row?columns"/>
        <xsl:with-param name="count" select="max(($count, $row?next - 1))"/>
        <xsl:with-param name="there" select="map:put($there, generate-id(), map:keys($row?taken))"
            xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- $state of a row after $cell found its place. -->
  <xsl:function name="f:place" as="map(*)">
    <xsl:param name="state" as="map(*)"/>
    <xsl:param name="cell" as="node()"/>
    <xsl:variable name="column" select="f:free($state?taken, $state?next)"/>
    <xsl:variable name="end" select="$column + f:span($cell, 'colspan')"/>
    <xsl:variable name="rows" select="f:span($cell, 'rowspan')"/>
    <xsl:sequence select="map {
        'next': $end,
        'taken': map:merge(($state?taken, ($column to $end - 1) ! map {.: $rows}), map {'duplicates': 'use-last'}),
        'columns': map:put($state?columns, generate-id($cell), $column)}"
        xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <xsl:function name="f:free" as="xs:integer">
    <xsl:param name="taken" as="map(xs:integer, xs:integer)"/>
    <xsl:param name="column" as="xs:integer"/>
    <xsl:sequence select="if ($taken($column)) then f:free($taken, $column + 1) else $column"/>
  </xsl:function>

  <!-- The widths of the columns in characters; together they are at most the measure, if words can be broken so. -->
  <xsl:function name="f:widths" as="xs:double*">
    <xsl:param name="rows" as="element(tr)*"/>
    <xsl:param name="grid" as="map(*)"/>
    <xsl:variable name="needs" as="map(*)*">
      <xsl:for-each-group select="$rows ! f:content(.)[f:span(., 'colspan') eq 1]" group-by="$grid?columns(generate-id())">
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
