<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">
  <!-- The page for addresses that lead nowhere; a server shows it at any of them. Its links begin at the site's path
       on its server. A copy of the site may stand elsewhere: then a style sheet and the script are found above the
       address, and the script turns the links there. -->
  <xsl:import href="layout.xsl"/>

  <!-- The input has no content. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:variable name="roots" as="xs:string+" select="$root, '', '../', '../../'"/>

  <xsl:template match="/not-found">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'Page not found'"/>
      <xsl:with-param name="path" select="'404.html'"/>
      <xsl:with-param name="head" as="element()*">
        <xsl:for-each select="tail($roots)">
          <script defer="defer" src="{.}assets/not-found.js" data-root="{$root}"/>
        </xsl:for-each>
      </xsl:with-param>
      <xsl:with-param name="content">
        <h1>Page not found</h1>
        <p>There is no page at this address.</p>
        <ul>
          <li>A document has its number in its address, with four digits: <code>xep-0001.html</code>.</li>
          <li>A proposal is in the inbox, <code>inbox/its-name.html</code>, until it gets a number.</li>
          <li>Old versions are in the attic: <code>attic/xep-0001-1.0.html</code>.</li>
        </ul>
        <p>The <a href="{$root}index.html">list of all documents</a> can be searched by number, title and words.</p>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
