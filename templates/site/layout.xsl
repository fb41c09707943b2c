<?xml version="1.0" encoding="UTF-8"?>
<!-- The common parts of all pages that do not show a document: head, navigation, foot. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">

  <xsl:include href="../html/bar.xsl"/>
  <xsl:include href="../html/breaks.xsl"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no"
      include-content-type="no" escape-uri-attributes="no"/>

  <!-- The path from the page to the root of the site: empty or "../". -->
  <xsl:param name="root" as="xs:string" select="''"/>

  <!-- The title of the site. -->
  <xsl:param name="site" as="xs:string" select="'XMPP Extension Protocols'"/>

  <!-- The publisher, its address on the web, and its mark: the path from the root and the width. -->
  <xsl:param name="publisher" as="xs:string?" select="()"/>
  <xsl:param name="home" as="xs:string?" select="()"/>
  <xsl:param name="mark" as="xs:string" select="'assets/logo.svg'"/>
  <xsl:param name="mark-width" as="xs:string" select="'24'"/>

  <!-- The path to the root; where that is uncertain, all that may be. -->
  <xsl:variable name="roots" as="xs:string+" select="$root"/>

  <!-- A page. -->
  <xsl:template name="t:page">
    <xsl:param name="title" as="xs:string" required="yes"/>
    <!-- its own path from the root of the site -->
    <xsl:param name="path" as="xs:string" required="yes"/>
    <!-- the main part, its heading included -->
    <xsl:param name="content" as="node()*" required="yes"/>
    <!-- a word for the style sheet -->
    <xsl:param name="class" as="xs:string" select="'site'"/>
    <!-- more for the head: feeds, scripts -->
    <xsl:param name="head" as="element()*"/>
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{string-join(distinct-values(($title, $site)), ' · ')}</title>
        <link rel="icon" href="{$root}{$mark}"/>
        <xsl:for-each select="$roots">
          <link rel="stylesheet" href="{.}assets/xep.css"/>
          <link rel="stylesheet" href="{.}assets/site.css"/>
        </xsl:for-each>
        <link rel="alternate" type="application/atom+xml" title="{$site}" href="{$root}feed.atom"/>
        <script defer="defer" src="{$root}assets/xep.js"/>
        <xsl:sequence select="$head"/>
      </head>
      <body class="{$class}">
        <a class="skip" href="#main">Skip to the text</a>
        <xsl:call-template name="t:bar">
          <xsl:with-param name="root" select="$root"/>
          <xsl:with-param name="series" select="$root || 'index.html'"/>
          <xsl:with-param name="site" select="$site"/>
          <xsl:with-param name="publisher" select="$publisher"/>
          <xsl:with-param name="home" select="$home"/>
          <xsl:with-param name="mark" select="$root || $mark"/>
          <xsl:with-param name="mark-width" select="$mark-width"/>
          <xsl:with-param name="path" select="$path"/>
        </xsl:call-template>
        <main id="main">
          <xsl:sequence select="$content"/>
        </main>
        <xsl:call-template name="t:foot"/>
      </body>
    </html>
  </xsl:template>

  <!-- Words with the places where their lines may break: not in a label or a day. -->
  <xsl:function name="f:lines" as="node()*">
    <xsl:param name="words" as="xs:string"/>
    <xsl:choose>
      <!-- Most words have neither; to look for them takes a tenth of a build. -->
      <xsl:when test="not(f:has-breaks($words)) and
          not(contains($words, '-') and translate($words, '0123456789', '') ne $words)">{$words}</xsl:when>
      <xsl:otherwise>
        <xsl:analyze-string select="$words" regex="[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}" flags=";j">
          <xsl:matching-substring><span class="whole">{.}</span></xsl:matching-substring>
          <xsl:non-matching-substring><xsl:sequence select="f:with-breaks(.)"/></xsl:non-matching-substring>
        </xsl:analyze-string>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A field that filters a long list; narrow.js shows it. -->
  <xsl:template name="t:narrow">
    <form id="narrow" role="search" aria-label="This list" hidden="hidden">
      <label for="q">Filter the list</label>
      <input id="q" name="q" type="search" autocomplete="off" spellcheck="false"/>
      <span role="status"/>
    </form>
  </xsl:template>

  <!-- The script for that. -->
  <xsl:variable name="narrow" as="element()">
    <script defer="defer" src="{$root}assets/narrow.js"/>
  </xsl:variable>

  <!-- Data for programs, and pages that few people need. -->
  <xsl:template name="t:foot">
    <footer class="site-foot">
      <ul>
        <li><a href="{$root}feed.atom" type="application/atom+xml">Feed</a></li>
        <li><a href="{$root}data.html">Data</a></li>
        <li><a href="{$root}refs/index.html">References</a></li>
        <li><a href="{$root}rules/index.html">Rules</a></li>
        <li><a href="{$root}manual/index.html">Manual</a></li>
      </ul>
    </footer>
  </xsl:template>

  <!-- A status, in the colour of its degree of trust. -->
  <xsl:function name="f:badge" as="element(span)?">
    <xsl:param name="status" as="xs:string?"/>
    <xsl:if test="$status">
      <span class="xep-status {lower-case(replace($status, '[^A-Za-z]', ''))}">{$status}</span>
    </xsl:if>
  </xsl:function>

  <!-- The name of a document, with a link to its page. -->
  <xsl:function name="f:document" as="node()*">
    <xsl:param name="xep" as="element(xep)"/>
    <a href="{$root}{$xep/@page}.html">
      <span class="number">{$xep/@label}</span>
      <xsl:text> {$xep/@title}</xsl:text>
    </a>
    <xsl:text> </xsl:text>
    <xsl:sequence select="f:badge($xep/@status)"/>
  </xsl:function>

  <!-- 1 document, 2 documents. -->
  <xsl:function name="f:count" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:sequence select="$number || ' ' || $noun || 's'[$number ne 1]"/>
  </xsl:function>

  <!-- A span of time: days up to three months, then months, then years, always whole ones. -->
  <xsl:function name="f:duration" as="xs:string">
    <xsl:param name="days" as="xs:integer"/>
    <xsl:sequence select="
        if ($days lt 92) then f:count($days, 'day')
        else if ($days lt 731) then f:count(xs:integer(floor($days div 30.44)), 'month')
        else f:count(xs:integer(floor($days div 365.25)), 'year')"/>
  </xsl:function>

  <!-- A name with a capital. -->
  <xsl:function name="f:capital" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($name, 1, 1)) || substring($name, 2)"/>
  </xsl:function>
</xsl:stylesheet>
