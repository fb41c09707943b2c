<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- A page of the manual. -->
  <xsl:import href="layout.xsl"/>

  <!-- The input from ManualPages.java for one page. -->
  <xsl:mode on-no-match="shallow-skip"/>
  <!-- The page, which Java converted from Markdown to XHTML; wide content scrolls in a box of its own. -->
  <xsl:mode name="m:manual" on-no-match="shallow-copy"/>

  <xsl:template match="/manual">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="string(@title)"/>
      <xsl:with-param name="path" select="string(@path)"/>
      <xsl:with-param name="class" select="'site manual'"/>
      <xsl:with-param name="content">
        <xsl:if test="not(ends-with(@path, '/index.html'))">
          <p class="crumbs"><a href="index.html">Manual</a></p>
        </xsl:if>
        <xsl:apply-templates select="parse-xml-fragment(text)" mode="m:manual"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="pre" mode="m:manual">
    <pre tabindex="0" role="group" aria-label="Listing {1 + count(preceding::pre)}">
      <xsl:apply-templates mode="#current"/>
    </pre>
  </xsl:template>

  <!-- The language of a code block is for highlighting, which these pages do not have. -->
  <xsl:template match="pre/code" mode="m:manual">
    <code><xsl:apply-templates mode="#current"/></code>
  </xsl:template>

  <xsl:template match="table" mode="m:manual">
    <div class="scroll" tabindex="0" role="group" aria-label="Table {1 + count(preceding::table)}">
      <xsl:copy>
        <xsl:apply-templates mode="#current"/>
      </xsl:copy>
    </div>
  </xsl:template>

  <xsl:template match="(p | li | td | th)/text()" mode="m:manual"><xsl:sequence select="f:lines(.)"/></xsl:template>

  <xsl:template match="th" mode="m:manual">
    <th scope="col"><xsl:apply-templates mode="#current"/></th>
  </xsl:template>
</xsl:stylesheet>
