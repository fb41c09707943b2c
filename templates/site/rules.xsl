<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">
  <!-- The catalogue of rules. -->
  <xsl:import href="layout.xsl"/>

  <!-- The input from RulePages.java for all rules. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/rules">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'Rules'"/>
      <xsl:with-param name="path" select="'rules/index.html'"/>
      <xsl:with-param name="class" select="'site rules'"/>
      <xsl:with-param name="content">
        <h1>Rules</h1>
        <p>What <a href="../manual/check.html"><code>xep check</code></a> checks in a document: {f:count(count(group/rule), 'rule')}.</p>
        <ul class="inline">
          <xsl:for-each select="group">
            <li><a href="#{@name}">{f:capital(@name)}</a></li>
          </xsl:for-each>
        </ul>
        <xsl:apply-templates select="group"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="group">
    <h2 id="{@name}">{f:capital(@name)}</h2>
    <dl class="rules">
      <xsl:apply-templates select="rule"/>
    </dl>
  </xsl:template>

  <xsl:template match="rule">
    <dt>
      <a href="{@id}.html">{@id}</a>
      <xsl:text> </xsl:text>
      <span class="severity {@severity}">{@severity}</span>
    </dt>
    <dd>{.}</dd>
  </xsl:template>
</xsl:stylesheet>
