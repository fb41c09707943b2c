<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- Tables that fit: columns are as wide as their text needs, and long words are broken in narrow columns. -->

  <!-- The measures of tables, in points: the 'size' of the letters, the height of a 'line', and the padding at the
       'side' of a cell. They are smaller if words would not fit otherwise. -->
  <xsl:variable name="wide-setting" as="map(*)" select="map {'size': 8.4, 'line': 11.4, 'side': 4}"/>
  <xsl:variable name="close-setting" as="map(*)" select="map {'size': 7.4, 'line': 10.2, 'side': 2}"/>

  <!-- The height of the row that repeats a caption. -->
  <xsl:variable name="again" as="xs:double" select="15"/>

  <xsl:variable name="rule" select="'0.8pt solid #6d707a'"/>

  <!-- The caption and the table are in one block, which is tagged as the table, so that the caption is part of it. -->
  <xsl:template match="table" mode="m:body">
    <xsl:param name="room" as="xs:double" select="$paper" tunnel="yes"/>
    <xsl:variable name="rows" select="f:in-table(.)[self::tr][f:content(.)]"/>
    <fo:block>
      <xsl:if test="$rows and not(@p:unset)">
        <xsl:attribute name="role">Table</xsl:attribute>
      </xsl:if>
      <!-- a small table stays on one page -->
      <xsl:variable name="small" select="string-length(.) lt 1100 and count($rows) le 12
          and max(($rows ! count(f:cells(.)), 0)) le 4 and not(.//(img, example, code, note, table))"/>
      <xsl:variable name="breaks" select="$rows and not(@p:unset) and not($small) and count($rows) gt 3"/>
      <fo:block role="{if ($rows and not(@p:unset)) then 'Caption' else 'P'}" xsl:use-attribute-sets="caption">
        <!-- its last line is in the row that the table has for its further pages -->
        <xsl:if test="$breaks">
          <xsl:attribute name="space-after" select="'-' || $again || 'pt'"/>
        </xsl:if>
        <xsl:copy-of select="f:id(.)"/>
        <fo:inline font-weight="bold">Table <xsl:value-of select="@p:number || (if (@caption or caption) then ':' else '')"/></fo:inline>
        <xsl:value-of select="' ' || normalize-space(@caption)"/>
        <xsl:for-each select="caption">
          <xsl:text> </xsl:text>
          <xsl:apply-templates mode="m:body"/>
        </xsl:for-each>
      </fo:block>
      <xsl:if test="$rows and @p:unset">
        <xsl:call-template name="t:cells-as-blocks">
          <xsl:with-param name="rows" select="$rows"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="$rows and not(@p:unset)">
        <xsl:variable name="head" select="f:head-rows($rows)"/>
        <xsl:variable name="grid" select="f:grid($rows, $head)"/>
        <xsl:variable name="asks" select="f:asks-of($rows, $grid)"/>
        <xsl:variable name="setting" select="if (sum(f:in-setting($asks, $wide-setting)?least) le $room) then $wide-setting
            else $close-setting"/>
        <xsl:variable name="columns" select="f:columns-of(f:in-setting($asks, $setting), $room)"/>
        <xsl:variable name="share" select="min((100, max((58, ceiling(100 * sum($columns?width) div $room)))))"/>
        <xsl:variable name="scale" select="max((1, $share * $room div 100 div sum($columns?width)))"/>
        <fo:table role="as-around" table-layout="fixed" width="{$share}%" xsl:use-attribute-sets="small"
            font-size="{$setting?size}pt" line-height="{$setting?line}pt" border-bottom="{$rule}" space-after="10pt">
          <xsl:if test="not($breaks)">
            <xsl:attribute name="border-top" select="$rule"/>
          </xsl:if>
          <xsl:if test="$small">
            <xsl:attribute name="keep-together.within-column">always</xsl:attribute>
          </xsl:if>
          <xsl:for-each select="$columns">
            <fo:table-column column-width="proportional-column-width({format-number(?width, '0.##')})"/>
          </xsl:for-each>
          <xsl:if test="$head gt 0 or $breaks">
            <fo:table-header>
              <xsl:if test="$head eq 0">
                <xsl:attribute name="role">as-around</xsl:attribute>
              </xsl:if>
              <xsl:if test="$breaks">
                <xsl:call-template name="t:again">
                  <xsl:with-param name="columns" select="count($columns)"/>
                </xsl:call-template>
              </xsl:if>
              <xsl:for-each select="$rows[position() le $head]">
                <xsl:call-template name="t:row">
                  <xsl:with-param name="grid" select="$grid"/>
                  <xsl:with-param name="columns" select="$columns"/>
                  <xsl:with-param name="scale" select="$scale"/>
                  <xsl:with-param name="setting" select="$setting"/>
                </xsl:call-template>
              </xsl:for-each>
            </fo:table-header>
          </xsl:if>
          <fo:table-body>
            <xsl:variable name="body" select="$rows[position() gt $head]"/>
            <xsl:variable name="caption" select="f:shortened(normalize-space('Table ' || @p:number
                || string-join((@caption, caption ! f:plain(.))[. ne ''] ! (': ' || .))), max((12, xs:integer(floor($share * $room div 560)) - 12)))"/>
            <xsl:for-each select="$body">
              <xsl:variable name="at" select="position()"/>
              <xsl:call-template name="t:row">
                <xsl:with-param name="grid" select="$grid"/>
                <xsl:with-param name="columns" select="$columns"/>
                <xsl:with-param name="scale" select="$scale"/>
                <xsl:with-param name="setting" select="$setting"/>
                <xsl:with-param name="next" select="if (not($small) and $at = (1, last() - 1)) then $body[$at + 1] else ()"/>
                <xsl:with-param name="again" select="if (not($breaks)) then () else if ($at eq 1) then '' else $caption"/>
              </xsl:call-template>
            </xsl:for-each>
          </fo:table-body>
        </fo:table>
      </xsl:if>
    </fo:block>
    <!-- elements that do not belong in a table -->
    <xsl:call-template name="t:blocks">
      <xsl:with-param name="content" select="f:in-table(.)[not(self::tr)][self::* or normalize-space()]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The row above the head in which a further page repeats the caption; on the first page it is empty, and the caption
       is in its place. -->
  <xsl:template name="t:again">
    <xsl:param name="columns" as="xs:integer"/>
    <fo:table-row role="as-around" height="{$again}pt" border-bottom="{$rule}">
      <fo:table-cell role="as-around" number-columns-spanned="{$columns}" start-indent="0pt" end-indent="0pt">
        <fo:block role="as-around" font-size="8.8pt" line-height="12pt" wrap-option="no-wrap">
          <fo:retrieve-table-marker retrieve-class-name="again" retrieve-position-within-table="first-starting"
              retrieve-boundary-within-table="table-fragment"/>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <!-- A table that is wider than any page: its cells one below the other. -->
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
    <xsl:param name="columns" as="map(*)*"/>
    <xsl:param name="scale" as="xs:double"/>
    <xsl:param name="setting" as="map(*)"/>
    <xsl:param name="next" as="node()?"/>
    <xsl:param name="again" as="xs:string?"/>
    <fo:table-row border-top="{$hairline}">
      <xsl:if test="$next and string-length(.) + string-length($next) lt 2000">
        <xsl:attribute name="keep-with-next.within-column">always</xsl:attribute>
      </xsl:if>
      <xsl:if test="string-length(.) lt 1500">
        <xsl:attribute name="keep-together.within-column">always</xsl:attribute>
      </xsl:if>
      <xsl:for-each select="f:cells(.)">
        <xsl:variable name="place" select="$grid?cells(generate-id())"/>
        <xsl:variable name="mine" select="subsequence($columns, $place?column, $place?columns)"/>
        <xsl:variable name="room" select="$scale * sum($mine?width) - f:edges($setting)"/>
        <fo:table-cell padding="2.5pt {$setting?side}pt" start-indent="0pt" end-indent="0pt" column-number="{$place?column}"
            l:break="{max(($mine?longest, 3, xs:integer(floor($room div 5))))}">
          <xsl:if test="$place?columns gt 1">
            <xsl:attribute name="number-columns-spanned" select="$place?columns"/>
          </xsl:if>
          <xsl:if test="$place?rows gt 1">
            <xsl:attribute name="number-rows-spanned" select="$place?rows"/>
          </xsl:if>
          <xsl:if test="f:is-head(.)">
            <xsl:attribute name="font-weight">bold</xsl:attribute>
            <xsl:attribute name="background-color" select="$tint"/>
            <xsl:attribute name="role" select="if (not(../td) or ../parent::thead) then 'TH' else if (every $row in ../../tr satisfies $row/th) then 'TH:Row' else 'TH:Both'"/>
          </xsl:if>
          <xsl:if test="@align = ('center', 'right')">
            <xsl:attribute name="text-align" select="if (@align = 'right') then 'end' else 'center'"/>
          </xsl:if>
          <xsl:if test="exists($again) and position() eq 1">
            <fo:marker marker-class-name="again">
              <xsl:if test="$again">
                <!-- FOP allows one element -->
                <fo:inline role="as-around" font-weight="bold"><xsl:value-of select="$again"/> (continued)</fo:inline>
              </xsl:if>
            </fo:marker>
          </xsl:if>
          <fo:block>
            <xsl:apply-templates select="if (self::td | self::th) then node() else ." mode="m:body">
              <xsl:with-param name="room" select="$room" tunnel="yes"/>
            </xsl:apply-templates>
          </fo:block>
        </fo:table-cell>
      </xsl:for-each>
      <!-- the missing cells of a row, since readers count columns -->
      <xsl:for-each select="$grid?missing(generate-id())">
        <fo:table-cell column-number="{.}"><fo:block/></fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <!-- Words without spaces between them would make a column too wide. -->
  <xsl:template match="tr//text()[contains(., '&#160;')][not(following-sibling::node()[1][self::note])]" mode="m:body" priority="1">
    <xsl:value-of select="translate(., '&#160;', ' ')"/>
  </xsl:template>

  <!-- The rows at the top that are repeated on each page: only heads without notes, since FOP would lose notes there.
       -->
  <xsl:function name="f:head-rows" as="xs:integer">
    <xsl:param name="rows" as="element(tr)*"/>
    <xsl:variable name="others" select="$rows[f:content(.)[not(f:is-head(.))] or .//note]"/>
    <xsl:variable name="count" select="if ($others) then index-of($rows ! generate-id(), $others[1]/generate-id()) - 1 else 0"/>
    <xsl:variable name="spanning" select="(for $row in 1 to $count
        return f:content($rows[$row])[f:span(., 'rowspan') gt $count - $row + 1])"/>
    <xsl:sequence select="if ($spanning) then 0 else $count"/>
  </xsl:function>

  <!-- The width of the edges of a cell. -->
  <xsl:function name="f:edges" as="xs:double">
    <xsl:param name="setting" as="map(*)"/>
    <xsl:sequence select="2 * $setting?side + 1.2"/>
  </xsl:function>

  <!-- The width that each column needs, at a size of one point and without edges. -->
  <xsl:function name="f:asks-of" as="map(*)*">
    <xsl:param name="rows" as="element(tr)*"/>
    <xsl:param name="grid" as="map(*)"/>
    <xsl:variable name="asks" as="map(xs:integer, map(*))">
      <xsl:map>
        <xsl:for-each-group select="$rows ! f:cells(.)[$grid?cells(generate-id())?columns eq 1]"
            group-by="$grid?cells(generate-id())?column">
          <xsl:map-entry key="current-grouping-key()" select="f:asks(current-group())"/>
        </xsl:for-each-group>
      </xsl:map>
    </xsl:variable>
    <xsl:variable name="any" select="map {'wish': 4, 'need': 3, 'least': 3, 'longest': 3}"/>
    <xsl:sequence select="(1 to $grid?count) ! ($asks(.), $any)[1]"/>
  </xsl:function>

  <!-- $asks in points. -->
  <xsl:function name="f:in-setting" as="map(*)*">
    <xsl:param name="asks" as="map(*)*"/>
    <xsl:param name="setting" as="map(*)"/>
    <xsl:variable name="points" as="function(*)" select="function($ask) {f:edges($setting) + $setting?size * $ask}"/>
    <xsl:sequence select="$asks ! map {'wish': $points(?wish), 'need': $points(?need), 'least': $points(?least), 'longest': ?longest}"/>
  </xsl:function>

  <!-- The columns of a table that is $room points wide: the 'width' of each, and 'longest', the number of characters
       of its longest word at that width. As in CSS, each column gets the width of its longest word and a share of the
       rest by its longest text. If words need more than $room, addresses are broken, and columns of prose get an
       equal share of the rest. -->
  <xsl:function name="f:columns-of" as="map(*)*">
    <xsl:param name="asks" as="map(*)*"/>
    <xsl:param name="room" as="xs:double"/>
    <xsl:variable name="widths" as="xs:double*" select="
        if (sum($asks?wish) le $room) then $asks?wish
        else if (sum($asks?need) le $room) then f:between($asks?need, $asks?wish, $room)
        else if (sum($asks?least) le $room) then f:between($asks?least, $asks ! max((?least, min(((?need + ?wish) div 2, $room div 2)))), $room)
        else f:levelled($asks?least, $room)"/>
    <xsl:sequence select="for-each-pair($asks, $widths, function($ask, $width) {
        map {'width': $width, 'longest': if ($width ge $ask?need - 0.01) then $ask?longest else 3}})"/>
  </xsl:function>

  <!-- Widths of at least $low that fill $room; columns that need more get more. -->
  <xsl:function name="f:between" as="xs:double*">
    <xsl:param name="low" as="xs:double*"/>
    <xsl:param name="high" as="xs:double*"/>
    <xsl:param name="room" as="xs:double"/>
    <xsl:variable name="part" select="($room - sum($low)) div max((sum($high) - sum($low), 0.01))"/>
    <xsl:sequence select="for-each-pair($low, $high, function($l, $h) {$l + ($h - $l) * $part})"/>
  </xsl:function>

  <!-- The $needs, limited to a maximum so that their sum is $room. -->
  <xsl:function name="f:levelled" as="xs:double*">
    <xsl:param name="needs" as="xs:double*"/>
    <xsl:param name="room" as="xs:double"/>
    <xsl:variable name="level" as="xs:double">
      <xsl:iterate select="sort($needs)">
        <xsl:param name="left" as="xs:double" select="$room"/>
        <xsl:param name="others" as="xs:integer" select="count($needs)"/>
        <xsl:on-completion select="max($needs)"/>
        <xsl:choose>
          <xsl:when test=". * $others gt $left">
            <xsl:break select="$left div $others"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:next-iteration>
              <xsl:with-param name="left" select="$left - ."/>
              <xsl:with-param name="others" select="$others - 1"/>
            </xsl:next-iteration>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:iterate>
    </xsl:variable>
    <xsl:sequence select="$needs ! min((., $level))"/>
  </xsl:function>

  <!-- The widths that the cells of a column need: 'wish' for their longest text in one line, 'need' for their longest
       word, 'least' if words are broken at punctuation. -->
  <xsl:function name="f:asks" as="map(*)">
    <xsl:param name="cells" as="node()*"/>
    <xsl:variable name="bold" select="if ($cells[self::th or .//strong]) then 1.07 else 1"/>
    <xsl:variable name="texts" select="$cells ! normalize-space(translate(string-join(descendant-or-self::text()[not(
        ancestor::note or ancestor::code or ancestor::example)], ''), '&#160;', ' '))"/>
    <xsl:variable name="words" select="$texts ! tokenize(.)"/>
    <xsl:variable name="longest" select="max(($words ! string-length(.), 1))"/>
    <!-- in a monospaced face narrow letters are as wide as others -->
    <xsl:variable name="need" select="max((f:widest($words), if ($cells//tt) then 0.54 * $longest else 0))"/>
    <xsl:variable name="pieces" select="f:widest($words ! (if (string-length(.) gt 9) then tokenize(., '[-/?&amp;=;,:#_@.)|+&lt;>]+') else .))"/>
    <xsl:variable name="block" select="if ($cells//(code | example)) then 18 else if ($cells//img) then 11 else 0"/>
    <xsl:sequence select="map {
        'wish': max((min((60, max(($texts ! string-length(.), 1)) * 0.58)), $need * $bold, 2 * $block)),
        'need': max(($need * $bold, $block)),
        'least': max((min(($pieces + 0.5, $need)) * $bold, $block)),
        'longest': $longest}"/>
  </xsl:function>

  <!-- The width of the widest of $words, which is one of the longest. -->
  <xsl:function name="f:widest" as="xs:double">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:variable name="most" select="max(($words ! string-length(.), 1))"/>
    <xsl:sequence select="max((distinct-values($words[string-length(.) ge 0.7 * $most]) ! f:width(.), 1))"/>
  </xsl:function>

  <!-- The approximate width of $word at a size of one point. -->
  <xsl:function name="f:width" as="xs:double">
    <xsl:param name="word" as="xs:string"/>
    <xsl:variable name="length" select="string-length($word)"/>
    <xsl:variable name="narrow" select="$length - string-length(translate($word, 'ijlI.,:;!|()/tfrJ-', ''))"/>
    <xsl:variable name="wide" select="$length - string-length(translate($word, 'mwMW@%', ''))"/>
    <xsl:variable name="capitals" select="$length - string-length(translate($word, 'ABCDEFGHKLNOPQRSTUVXYZ_+=&lt;>&amp;', ''))"/>
    <xsl:sequence select="0.582 * $length - 0.21 * $narrow + 0.33 * $wide + 0.09 * $capitals"/>
  </xsl:function>
</xsl:stylesheet>
