<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">
  <!-- The list of references for Internet-Drafts. Programs follow its links: each leads to a
       reference, and no other link on the page has XEP- in it. -->
  <xsl:import href="layout.xsl"/>

  <!-- The input from CitationLists.java. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/references">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'References'"/>
      <xsl:with-param name="path" select="'refs/index.html'"/>
      <xsl:with-param name="content">
        <h1>References</h1>
        <p>{f:count(count(reference), 'document')} as references for Internet-Drafts: name one in a
          list of references by <code>&lt;xi:include href="…"/></code>, or copy it.</p>
        <ul class="plain">
          <xsl:apply-templates select="reference"/>
        </ul>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="reference">
    <li><a href="{@file}">XEP-{@number}</a>: {@title}</li>
  </xsl:template>
</xsl:stylesheet>
