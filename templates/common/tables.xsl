<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared" xmlns:f="urn:xeptools:function">
  <!-- The positions of the cells of a table, and the limits of their spans, since authors miscount. -->

  <!-- The content of a table, with the rows of HTML's parts in place of these: heads first, feet last. -->
  <xsl:function name="f:in-table" as="node()*">
    <xsl:param name="table" as="element()"/>
    <xsl:sequence select="if ($table/(thead | tbody | tfoot | colgroup | col | caption))
        then ($table/thead/node(), $table/node()[not(self::thead | self::tfoot | self::caption)]/(if (self::tbody
            or (self::colgroup | self::col)[not(normalize-space())]) then self::tbody/node() else .), $table/tfoot/node())
        else $table/node()"/>
  </xsl:function>

  <!-- True for a heading cell of a column or a row. -->
  <xsl:function name="f:is-head" as="xs:boolean">
    <xsl:param name="cell" as="node()"/>
    <xsl:sequence select="exists($cell/self::th) or exists($cell/self::td/parent::tr/parent::thead)"/>
  </xsl:function>

  <!-- The cells of a row; an element that is not a row counts as a row of its own. -->
  <xsl:function name="f:cells" as="node()*">
    <xsl:param name="row" as="node()"/>
    <xsl:sequence select="if ($row/self::tr) then $row/(* | text()[normalize-space()]) else $row"/>
  </xsl:function>

  <!-- The grid of the rows, of which the first $head are a separate part: 'count' columns; 'cells', by generated id,
       with their 'column' and the 'columns' and 'rows' that they fill without overlapping others or leaving their
       part; 'missing', by a row's generated id, the columns without a cell. In each column at least one cell begins.
       -->
  <xsl:function name="f:grid" as="map(*)">
    <xsl:param name="rows" as="node()*"/>
    <xsl:param name="head" as="xs:integer"/>
    <xsl:sequence select="if ($rows/*/(@p:colspan | @p:rowspan)[not(ancestor::table[1]/@p:flat)])
        then f:spanned-grid($rows, $head) else f:plain-grid($rows)"/>
  </xsl:function>

  <xsl:function name="f:plain-grid" as="map(*)">
    <xsl:param name="rows" as="node()*"/>
    <xsl:variable name="count" select="max(($rows ! count(f:cells(.)), 0))"/>
    <xsl:sequence select="map {
        'count': $count,
        'missing': map:merge($rows[not(ancestor::table[1]/@p:flat)] ! map {generate-id(): count(f:cells(.)) + 1 to $count}),
        'cells': map:merge($rows ! (f:cells(.) ! map {generate-id(): map {'column': position(), 'columns': 1, 'rows': 1}}))}"/>
  </xsl:function>

  <xsl:function name="f:spanned-grid" as="map(*)">
    <xsl:param name="rows" as="node()*"/>
    <xsl:param name="head" as="xs:integer"/>
    <xsl:variable name="placed" as="map(*)">
      <xsl:iterate select="$rows">
        <!-- the columns that cells from above fill, and the number of further rows; maps of a stated type would be
             searched again for every row -->
        <xsl:param name="taken" as="map(*)" select="map {}"/>
        <xsl:param name="cells" as="map(*)" select="map {}"/>
        <xsl:param name="there" as="map(*)" select="map {}"/>
        <xsl:on-completion select="map {'cells': $cells, 'there': $there}"/>
        <xsl:variable name="left" select="(if (position() le $head) then $head else count($rows)) - position() + 1"/>
        <xsl:variable name="row" select="fold-left(f:cells(.),
            map {'left': $left, 'next': 1, 'taken': $taken, 'cells': $cells}, f:place#2)"/>
        <xsl:next-iteration>
          <xsl:with-param name="taken" select="map:merge(map:for-each($row?taken, function($column, $rows) {
              if ($rows gt 1) then map {$column: $rows - 1} else map {}}))"/>
          <xsl:with-param name="cells" select="$row?cells"/>
          <xsl:with-param name="there" select="map:put($there, generate-id(), $row?taken)"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:variable>
    <xsl:variable name="all" select="1 to max(($placed?there?* ! map:keys(.), 0))"/>
    <xsl:variable name="missing" select="map:merge(map:for-each($placed?there, function($row, $there) {
        map {$row: $all[not(map:contains($there, .))]}}))"/>
    <xsl:variable name="begun" select="map:merge(($placed?cells?*?column, $missing?*) ! map {.: true()})"/>
    <!-- for each column, the number of columns with a cell up to it -->
    <xsl:variable name="ranks" as="array(xs:integer)">
      <xsl:variable name="counted" as="xs:integer*">
        <xsl:iterate select="$all">
          <xsl:param name="count" as="xs:integer" select="0"/>
          <xsl:variable name="now" select="if (map:contains($begun, .)) then $count + 1 else $count"/>
          <xsl:sequence select="$now"/>
          <xsl:next-iteration>
            <xsl:with-param name="count" select="$now"/>
          </xsl:next-iteration>
        </xsl:iterate>
      </xsl:variable>
      <xsl:sequence select="array {$counted}"/>
    </xsl:variable>
    <xsl:sequence select="map {
        'count': map:size($begun),
        'missing': map:merge(map:for-each($missing, function($row, $columns) {
            map {$row: $columns ! $ranks(.)}})),
        'cells': if (map:size($begun) eq count($all)) then $placed?cells
            else map:merge(map:for-each($placed?cells, function($cell, $place) {
              map {$cell: map {
                'column': $ranks($place?column),
                'columns': $ranks($place?column + $place?columns - 1) - $ranks($place?column) + 1,
                'rows': $place?rows}}}))}"/>
  </xsl:function>

  <!-- The $state of a row after $cell has been placed. -->
  <xsl:function name="f:place" as="map(*)">
    <xsl:param name="state" as="map(*)"/>
    <xsl:param name="cell" as="node()"/>
    <xsl:variable name="column" select="f:free($state?taken, $state?next)"/>
    <xsl:variable name="wanted" select="$column to $column + f:span($cell, 'colspan') - 1"/>
    <xsl:variable name="end" select="min((max($wanted) + 1, $wanted[map:contains($state?taken, .)]))"/>
    <xsl:variable name="rows" select="min((f:span($cell, 'rowspan'), $state?left))"/>
    <xsl:sequence select="map {
        'left': $state?left,
        'next': $end,
        'taken': fold-left($column to $end - 1, $state?taken, function($taken, $c) {map:put($taken, $c, $rows)}),
        'cells': map:put($state?cells, generate-id($cell),
            map {'column': $column, 'columns': $end - $column, 'rows': $rows})}"/>
  </xsl:function>

  <xsl:function name="f:free" as="xs:integer">
    <xsl:param name="taken" as="map(*)"/>
    <xsl:param name="column" as="xs:integer"/>
    <xsl:sequence select="if (map:contains($taken, $column)) then f:free($taken, $column + 1) else $column"/>
  </xsl:function>

  <!-- The number of columns or rows (colspan, rowspan) of a cell, at least 1. -->
  <xsl:function name="f:span" as="xs:integer">
    <xsl:param name="cell" as="node()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="xs:integer(($cell/@p:*[local-name() eq $name], 1)[1])"/>
  </xsl:function>
</xsl:stylesheet>
