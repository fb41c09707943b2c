<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The lines of a file: those that changed are marked, findings stand below their lines. -->
  <xsl:import href="layout.xsl"/>

  <!-- The input from SourcePages.java. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/source">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'Source of ' || @name"/>
      <xsl:with-param name="class" select="'source-page'"/>
      <xsl:with-param name="content">
        <p class="way"><a href="index.html">Review</a></p>
        <h1 class="file">{@name}</h1>
        <p class="states">From <code>{@from}</code> to <code>{@to}</code>. Lines with + are new, those with − are gone.</p>
        <xsl:if test="finding">
          <ul class="findings">
            <xsl:for-each select="finding">
              <li><xsl:apply-templates select="." mode="m:finding"/></li>
            </xsl:for-each>
          </ul>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="line or fold">
            <div class="lines" tabindex="0" role="group" aria-label="Lines of {@name}">
              <xsl:apply-templates select="line | fold"/>
            </div>
          </xsl:when>
          <xsl:otherwise><p>There is no text to show.</p></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Lines that did not change. -->
  <xsl:template match="fold">
    <xsl:variable name="lines" select="
        if (@changed) then f:count(@count, 'more line')
        else 'Lines ' || @first || ' to ' || @last || ', unchanged'"/>
    <xsl:choose>
      <xsl:when test="line">
        <details>
          <summary>{$lines}</summary>
          <xsl:apply-templates select="line"/>
        </details>
      </xsl:when>
      <xsl:otherwise><p class="fold">{$lines}, {if (@count = '1') then 'is' else 'are'} not shown.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="line">
    <div class="{string-join(('line', @change), ' ')}">
      <xsl:choose>
        <xsl:when test="@place"><a class="number" id="L{@number}" href="#L{@number}">{@number}</a></xsl:when>
        <xsl:otherwise><span class="number">{@number}</span></xsl:otherwise>
      </xsl:choose>
      <span class="sign">{map {'added': '+', 'removed': '−'}(string(@change))}</span>
      <code>
        <xsl:for-each select="s">
          <xsl:choose>
            <xsl:when test="@mark"><mark>{.}</mark></xsl:when>
            <xsl:otherwise>{.}</xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </code>
      <xsl:for-each select="more">
        <span class="cut">… {f:count(@count, 'more character')}</span>
      </xsl:for-each>
    </div>
    <xsl:for-each select="finding">
      <div class="beside {@severity}"><xsl:apply-templates select="." mode="m:finding"/></div>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
