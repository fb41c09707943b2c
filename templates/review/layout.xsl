<?xml version="1.0" encoding="UTF-8"?>
<!-- The common parts of the pages of a review: head, bar, a finding. Every text may come from a stranger. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">

  <xsl:include href="../html/bar.xsl"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no"
      include-content-type="no" escape-uri-attributes="no"/>

  <!-- The name and the address of the series' site, the publisher, and its address. -->
  <xsl:param name="site" as="xs:string" select="'XMPP Extension Protocols'"/>
  <xsl:param name="series" as="xs:string" select="'https://xmpp.org/extensions/'"/>
  <xsl:param name="publisher" as="xs:string?" select="()"/>
  <xsl:param name="home" as="xs:string?" select="()"/>

  <!-- A page. -->
  <xsl:template name="t:page">
    <xsl:param name="title" as="xs:string" required="yes"/>
    <!-- the main part, its heading included -->
    <xsl:param name="content" as="node()*" required="yes"/>
    <!-- a word for the style sheet -->
    <xsl:param name="class" as="xs:string" required="yes"/>
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="robots" content="noindex"/>
        <title>{$title}</title>
        <link rel="icon" href="assets/logo.svg"/>
        <link rel="stylesheet" href="assets/xep.css"/>
        <link rel="stylesheet" href="assets/review.css"/>
      </head>
      <body class="review {$class}">
        <a class="skip" href="#main">Skip to the text</a>
        <xsl:call-template name="t:bar">
          <xsl:with-param name="root" select="''"/>
          <xsl:with-param name="series" select="$series"/>
          <xsl:with-param name="site" select="$site"/>
          <xsl:with-param name="publisher" select="$publisher"/>
          <xsl:with-param name="home" select="$home"/>
          <xsl:with-param name="mark" select="'assets/logo.svg'"/>
          <xsl:with-param name="mark-width" select="'24'"/>
        </xsl:call-template>
        <main id="main">
          <xsl:sequence select="$content"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <!-- 1 document, 2 documents. -->
  <xsl:function name="f:count" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:sequence select="format-integer($number, '#,##0') || ' ' || $noun || 's'[$number ne 1]"/>
  </xsl:function>

  <!-- A finding: how bad, where, what, by which rule. -->
  <xsl:template match="finding" mode="m:finding">
    <p>
      <span class="severity {@severity}">{@severity}</span>
      <xsl:text> </xsl:text>
      <xsl:if test="@href">
        <a href="{@href}">line {@line}</a>
        <xsl:text>: </xsl:text>
      </xsl:if>
      <xsl:if test="not(@href) and @line and not(parent::line)">line {@line}: </xsl:if>
      <span class="message">{message}</span>
    </p>
    <xsl:for-each select="note">
      <p class="more">{.}</p>
    </xsl:for-each>
    <xsl:for-each select="fix">
      <p class="more">Fix: {.}</p>
    </xsl:for-each>
    <p class="more">
      <code>{@rule}</code>
      <xsl:if test="@citation">
        <xsl:text>, </xsl:text>
        <xsl:choose>
          <xsl:when test="@clause"><a href="{@clause}">{@citation}</a></xsl:when>
          <xsl:otherwise>{@citation}</xsl:otherwise>
        </xsl:choose>
      </xsl:if>
    </p>
  </xsl:template>
</xsl:stylesheet>
