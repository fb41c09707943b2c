<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">
  <!-- A Special Interest Group without a charter: the sentences about it in the series, and the documents that name
       it. -->
  <xsl:import href="layout.xsl"/>
  <xsl:import href="sig-facts.xsl"/>

  <!-- The input from NamedSigFacts.page(). -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/facts/sig">
    <xsl:variable name="sig" select="."/>
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="string(name)"/>
      <xsl:with-param name="path" select="'sigs/' || @slug || '.html'"/>
      <xsl:with-param name="class" select="'site sig'"/>
      <xsl:with-param name="content">
        <p class="crumbs"><a href="index.html">Special Interest Groups</a></p>
        <h1>{name}</h1>
        <p class="sig-state"><span class="sig-badge standing">Standing</span> It has no charter here.</p>
        <section aria-labelledby="sig-said">
          <h2 id="sig-said">In the series</h2>
          <ul class="sig-said">
            <xsl:for-each select="sentence">
              <li>
                <q>{.}</q>
                <xsl:text> </xsl:text>
                <xsl:choose>
                  <xsl:when test="@page">
                    <a class="soft" href="{$root}{@page}.html{if (@anchor) then '#' || encode-for-uri(@anchor) else ''}">{@source}</a>
                  </xsl:when>
                  <xsl:otherwise><span class="soft">{@source}</span></xsl:otherwise>
                </xsl:choose>
              </li>
            </xsl:for-each>
          </ul>
          <p class="soft">This site does not read the list.</p>
        </section>
        <section aria-labelledby="sig-documents">
          <h2 id="sig-documents">Documents</h2>
          <p>{f:count(xs:integer(@count), 'document')} of this site {if (@count = '1') then 'names' else 'name'} it as their SIG.</p>
          <xsl:for-each select="documents">
            <details>
              <summary>{@status}: {@count}</summary>
              <ul class="sig-documents">
                <xsl:for-each select="document">
                  <li><a href="{$root}{@page}.html">{.}</a></li>
                </xsl:for-each>
              </ul>
            </details>
          </xsl:for-each>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
