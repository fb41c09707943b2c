<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The Special Interest Groups by state. -->
  <xsl:import href="layout.xsl"/>
  <xsl:import href="sig-facts.xsl"/>

  <!-- What SigXml.java says in index(). -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/sigs">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'Special Interest Groups'"/>
      <xsl:with-param name="path" select="'sigs/index.html'"/>
      <xsl:with-param name="content">
        <h1>Special Interest Groups</h1>
        <p>A SIG works on one subject and reports to the body that approved its charter
          (<a href="{$process}">XEP-0002</a>). Anybody can take part.
          As data: <a href="{$root}sigs.json">sigs.json</a>.</p>
        <xsl:if test="empty(state/sig)"><p>This series has no SIG.</p></xsl:if>
        <xsl:for-each select="('active', 'standing', 'proposed', 'closed')">
          <xsl:variable name="state" select="."/>
          <xsl:apply-templates select="$sigs/state[@name = $state][sig]"/>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:variable name="sigs" select="/sigs"/>

  <xsl:template match="state">
    <h2 id="{@name}">{f:capital(@name)}</h2>
    <p class="soft">{f:state-sentence(@name)}</p>
    <div class="sig-cards">
      <xsl:apply-templates select="sig"/>
    </div>
  </xsl:template>

  <xsl:template match="sig">
    <article class="sig-card" aria-labelledby="sig-{@slug}">
      <h3 id="sig-{@slug}"><a href="{@slug}.html">{name}</a></h3>
      <p>{abstract}</p>
      <dl class="sig-facts">
        <div><dt>Leads</dt><dd><xsl:call-template name="t:leaders-short"/></dd></div>
        <xsl:for-each select="room">
          <div><dt>Room</dt><dd><a href="xmpp:{.}?join">{.}</a></dd></div>
        </xsl:for-each>
        <xsl:for-each select="list">
          <div><dt>List</dt><dd><a href="mailto:{.}">{.}</a></dd></div>
        </xsl:for-each>
        <xsl:if test="deliverables/@count != '0'">
          <div><dt>Deliverables</dt><dd>{deliverables/@count}, with documents for {deliverables/@begun}</dd></div>
        </xsl:if>
        <xsl:for-each select="heard">
          <div>
            <dt>Last heard of</dt>
            <dd>
              <time datetime="{@day}">{@day}</time>
              <xsl:if test="../@state != 'closed' and xs:integer(@months) ge xs:integer(@limit)">: <strong>{@months} months of silence</strong></xsl:if>
            </dd>
          </div>
        </xsl:for-each>
        <div>
          <dt>Charter</dt>
          <dd>
            <a href="{$root}{@charter}.html">{@label}</a>
            <xsl:text> </xsl:text>
            <span class="xep-status {lower-case(@status)}">{@status}</span>
          </dd>
        </div>
      </dl>
    </article>
  </xsl:template>
</xsl:stylesheet>
