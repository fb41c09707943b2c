<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- A rule: its demand and the reasons, its source, and its examples with the places marked. -->
  <xsl:import href="layout.xsl"/>
  <xsl:include href="code.xsl"/>

  <!-- The input from RulePages.java for one rule. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/rule">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="string(@id)"/>
      <xsl:with-param name="path" select="'rules/' || @id || '.html'"/>
      <xsl:with-param name="class" select="'site rule'"/>
      <xsl:with-param name="content">
        <p class="crumbs"><a href="index.html">Rules</a> › <a href="index.html#{@group}">{
          f:capital(@group)}</a></p>
        <h1>{@id}</h1>
        <!-- Markdown that Java converted to XHTML; raw HTML in it is already escaped -->
        <xsl:apply-templates select="parse-xml-fragment(text)" mode="m:markdown"/>
        <dl>
          <dt>Severity</dt>
          <dd><span class="severity {@severity}">{@severity}</span>{' ' || @bite}</dd>
          <dt>Source</dt>
          <dd>
            <xsl:choose>
              <xsl:when test="@href"><a href="{@href}">{@citation}</a></xsl:when>
              <xsl:otherwise>{@citation}</xsl:otherwise>
            </xsl:choose>
          </dd>
          <dt>Since</dt>
          <dd>xep {@since}</dd>
        </dl>
        <xsl:apply-templates select="example"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Text that was Markdown. -->
  <xsl:mode name="m:markdown" on-no-match="shallow-copy"/>

  <xsl:template match="(p | li | td | th)/text()" mode="m:markdown"><xsl:sequence select="f:lines(.)"/></xsl:template>

  <xsl:template match="example">
    <xsl:variable name="name" select="
        map {'bad': 'Not so', 'fixed': 'After --fix', 'good': 'But so'}(@kind)"/>
    <h2 id="{@kind}">{$name}</h2>
    <xsl:if test="says">
      <ul>
        <xsl:for-each select="says">
          <li>Line {@line}: <xsl:sequence select="f:lines(.)"/></li>
        </xsl:for-each>
      </ul>
    </xsl:if>
    <pre tabindex="0" role="group" aria-label="{$name}">
      <code><xsl:apply-templates select="code/*"/></code>
    </pre>
  </xsl:template>
</xsl:stylesheet>
