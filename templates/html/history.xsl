<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The revision history, in the order of the document, by custom the newest first. -->

  <!-- A revision as an item. -->
  <xsl:mode name="m:revision" on-no-match="fail"/>

  <xsl:template name="t:history">
    <xsl:choose>
      <xsl:when test="header/revision">
        <ol class="revision-history">
          <xsl:apply-templates select="header/revision" mode="m:revision"/>
        </ol>
      </xsl:when>
      <xsl:otherwise><p>The document has no revision history.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The text of the context element in one line. -->
  <xsl:template name="t:words">{normalize-space()}</xsl:template>

  <xsl:template match="revision" mode="m:revision">
    <xsl:variable name="version" select="normalize-space(version[1])"/>
    <xsl:variable name="others" select="(text()[normalize-space()] | *)
        except (version[1], date, initials, remark, revision)"/>
    <xsl:text>&#10;</xsl:text>
    <li id="{@p:id}">
      <xsl:call-template name="t:mark"/>
      <p class="revision-head">
        <xsl:text>Version </xsl:text>
        <xsl:choose>
          <xsl:when test="@p:page"><a href="{@p:page}">{$version}</a></xsl:when>
          <xsl:when test="matches(/xep/@p:number, '^[0-9]+$') and matches($version, '^[0-9A-Za-z.-]+$')">
            <a href="https://xmpp.org/extensions/attic/xep-{/xep/@p:number}-{$version}.html">{$version}</a>
          </xsl:when>
          <xsl:otherwise>{($version[. ne ''], 'unnumbered')[1]}</xsl:otherwise>
        </xsl:choose>
        <xsl:for-each select="date[normalize-space()]">
          <xsl:text> </xsl:text>
          <span class="date"><xsl:call-template name="t:words"/></span>
        </xsl:for-each>
        <xsl:if test="@p:changes">
          <xsl:text> </xsl:text>
          <a class="changes" href="{@p:changes}">what changed<span class="unseen"> in version {$version}</span></a>
        </xsl:if>
        <xsl:if test="@p:since">
          <xsl:text> </xsl:text>
          <a class="changes" href="{@p:since}">changed since<span class="unseen"> version {$version}</span></a>
        </xsl:if>
        <xsl:call-template name="t:self-link">
          <xsl:with-param name="id" select="@p:id"/>
          <xsl:with-param name="to" select="'version ' || $version"/>
        </xsl:call-template>
      </p>
      <xsl:for-each select="remark"><xsl:call-template name="t:flow"/></xsl:for-each>
      <xsl:call-template name="t:flow">
        <xsl:with-param name="nodes" select="$others"/>
      </xsl:call-template>
      <xsl:for-each select="initials[normalize-space()]">
        <p class="initials"><xsl:call-template name="t:words"/></p>
      </xsl:for-each>
      <xsl:where-populated>
        <ol><xsl:apply-templates select="revision" mode="m:revision"/></ol>
      </xsl:where-populated>
    </li>
  </xsl:template>
</xsl:stylesheet>
