<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">
  <!-- The page for addresses that lead nowhere; a server shows it at any of them. -->
  <xsl:import href="layout.xsl"/>

  <!-- The input has no content. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/not-found">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'Page not found'"/>
      <xsl:with-param name="path" select="'404.html'"/>
      <xsl:with-param name="content">
        <h1>Page not found</h1>
        <p>There is no page at this address. Documents have addresses such as
          <code>xep-0001.html</code>, with four digits; a proposal keeps its place in the inbox when it
          becomes part of the series.</p>
        <p><a href="{$root}index.html">All documents</a></p>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
