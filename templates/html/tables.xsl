<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Tables: numbered, in a box that can be scrolled if they are wide. -->

  <!-- Rows, and other content among them. -->
  <xsl:mode name="m:row" on-no-match="text-only-copy"/>
  <!-- Cells, and other content among them. -->
  <xsl:mode name="m:cell" on-no-match="text-only-copy"/>

  <xsl:template match="table" mode="m:flow">
    <xsl:text>&#10;</xsl:text>
    <figure class="table">
      <figcaption>
        <xsl:if test="@p:id">
          <xsl:attribute name="id" select="@p:id"/>
        </xsl:if>
        <strong>Table {@p:number}{':'[current()/(@caption | caption)]}</strong>
        <xsl:text> </xsl:text>
        <xsl:call-template name="t:caption"/>
        <xsl:for-each select="caption">
          <xsl:text> </xsl:text>
          <xsl:apply-templates mode="m:phrase"/>
        </xsl:for-each>
        <xsl:if test="@p:id">
          <xsl:call-template name="t:self-link">
            <xsl:with-param name="id" select="@p:id"/>
            <xsl:with-param name="to" select="'table ' || @p:number"/>
          </xsl:call-template>
        </xsl:if>
      </figcaption>
      <xsl:call-template name="t:rows"/>
    </figure>
  </xsl:template>

  <!-- The rows of thead are the head, or else the first row if it has only header cells that end in it. -->
  <xsl:template name="t:rows">
    <xsl:variable name="rows" select="f:in-table(.)[not(self::p:caption)][self::* or normalize-space()]
        [not(self::tr) or * or normalize-space()]"/>
    <xsl:variable name="first" select="$rows[1]"/>
    <xsl:variable name="said" select="$rows[self::tr/parent::thead]"/>
    <xsl:variable name="head" select="if (exists($said)) then $said[count($rows) gt count($said)]
        else $first[self::tr][th][not(td)][not(th/@p:rowspan)][count($rows) gt 1]"/>
    <xsl:variable name="grid" select="f:grid($rows, count($head))"/>
    <xsl:if test="$rows">
      <div class="scroll" tabindex="0" role="group" aria-label="Table {@p:number}">
        <table>
          <xsl:if test="$head">
            <thead>
              <xsl:apply-templates select="$head" mode="m:row">
                <xsl:with-param name="scope" select="'col'"/>
                <xsl:with-param name="grid" select="$grid" tunnel="yes"/>
              </xsl:apply-templates>
            </thead>
          </xsl:if>
          <tbody>
            <xsl:apply-templates select="$rows[position() gt count($head)]" mode="m:row">
              <xsl:with-param name="grid" select="$grid" tunnel="yes"/>
            </xsl:apply-templates>
          </tbody>
        </table>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="* | text()" mode="m:row">
    <xsl:param name="scope" as="xs:string" select="'row'"/>
    <xsl:param name="grid" as="map(*)" tunnel="yes"/>
    <xsl:text>&#10;</xsl:text>
    <tr>
      <xsl:apply-templates select="f:cells(.)" mode="m:cell">
        <xsl:with-param name="scope" select="$scope"/>
      </xsl:apply-templates>
      <xsl:for-each select="$grid?missing(generate-id())"><td/></xsl:for-each>
    </tr>
  </xsl:template>

  <xsl:template match="th | td" mode="m:cell">
    <xsl:param name="scope" as="xs:string" select="'row'"/>
    <xsl:param name="grid" as="map(*)" tunnel="yes"/>
    <xsl:variable name="place" select="$grid?cells(generate-id())"/>
    <!-- a header cell without words heads nothing; one with a section in it is not a header cell -->
    <xsl:variable name="is-head" select="f:is-head(.) and not(f:is-blank(node()))
        and not(.//(section1, section2, section3, section4, section5))"/>
    <xsl:element name="{if ($is-head) then 'th' else 'td'}">
      <xsl:if test="$is-head">
        <xsl:attribute name="scope" select="$scope"/>
      </xsl:if>
      <xsl:if test="$place?columns gt 1">
        <xsl:attribute name="colspan" select="$place?columns"/>
      </xsl:if>
      <xsl:if test="$place?rows gt 1">
        <xsl:attribute name="rowspan" select="$place?rows"/>
      </xsl:if>
      <xsl:if test="@align = ('left', 'right', 'center')">
        <xsl:attribute name="class" select="@align"/>
      </xsl:if>
      <xsl:call-template name="t:flow">
        <xsl:with-param name="wrap" select="false()"/>
      </xsl:call-template>
    </xsl:element>
  </xsl:template>

  <xsl:template match="* | text()" mode="m:cell" priority="-1">
    <td>
      <xsl:call-template name="t:flow">
        <xsl:with-param name="nodes" select="."/>
        <xsl:with-param name="wrap" select="false()"/>
      </xsl:call-template>
    </td>
  </xsl:template>
</xsl:stylesheet>
