<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:t="urn:xeptools:template">
  <!-- The bar at the top of every page: the publisher and, in a site, the ways to its parts. -->

  <xsl:template name="t:bar">
    <!-- the path from the page to the root of the site -->
    <xsl:param name="root" as="xs:string" required="yes"/>
    <!-- the list of the series, in the site or on the web -->
    <xsl:param name="series" as="xs:string" required="yes"/>
    <!-- the name of the site, and of its publisher -->
    <xsl:param name="site" as="xs:string" required="yes"/>
    <xsl:param name="publisher" as="xs:string?" required="yes"/>
    <!-- the publisher's address on the web -->
    <xsl:param name="home" as="xs:string?" required="yes"/>
    <xsl:param name="mark" as="xs:string" required="yes"/>
    <xsl:param name="mark-width" as="xs:string" required="yes"/>
    <!-- the page's own path from the root; none for documents -->
    <xsl:param name="path" as="xs:string?" select="()"/>
    <nav class="bar" aria-label="Site">
      <a class="brand" href="{($home, $series)[1]}"><img src="{$mark}" alt="" width="{$mark-width}" height="24"/><span>{($publisher, $site)[1]}</span></a>
      <xsl:choose>
        <!-- a page by itself -->
        <xsl:when test="contains($series, '://')">
          <xsl:if test="$home">
            <ul><li><a href="{$series}">{$site}</a></li></ul>
          </xsl:if>
        </xsl:when>
        <xsl:otherwise>
          <ul>
            <xsl:for-each select="'Series', 'Views', 'SIGs'">
              <xsl:variable name="way" select="(lower-case(.) || '/')[. ne 'series/'] || 'index.html'"/>
              <li>
                <a href="{$root}{$way}">
                  <xsl:if test="$way = $path or contains($way, '/') and starts-with($path, replace($way, 'index.html$', ''))">
                    <xsl:attribute name="aria-current" select="if ($way = $path) then 'page' else 'true'"/>
                  </xsl:if>
                  <xsl:value-of select="."/>
                </a>
              </li>
            </xsl:for-each>
          </ul>
          <!-- find.js puts a field in its place -->
          <a class="search" href="{$root}index.html#search">Search</a>
          <script defer="defer" src="{$root}assets/find.js"/>
        </xsl:otherwise>
      </xsl:choose>
    </nav>
  </xsl:template>
</xsl:stylesheet>
