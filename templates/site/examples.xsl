<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">
  <!-- The list of files of examples. -->
  <xsl:import href="layout.xsl"/>

  <!-- The input from Examples.java. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/examples">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'Examples'"/>
      <xsl:with-param name="path" select="'examples/index.html'"/>
      <xsl:with-param name="content">
        <h1>Examples</h1>
        <p>{f:count(xs:integer(sum(document/@count)), 'example')} of
          {f:count(count(document), 'document')}, in one file per document. Each is text in an element of its own, with its number, title and language; <a href="../data.html#examples"
          >the format</a>.</p>
        <ul class="plain">
          <xsl:apply-templates select="document[@count != '0']"/>
        </ul>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="document">
    <li>
      <a href="{@file}">{@file}</a>
      <xsl:text>: {f:count(xs:integer(@count), 'example')} of </xsl:text>
      <a href="../{@page}" class="number">XEP-{@number}</a>
      <xsl:text>, {@title}</xsl:text>
    </li>
  </xsl:template>
</xsl:stylesheet>
