<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- A prepared document as an HTML page. This module has the page; each of the others one family
       of elements. f: functions   t: named templates   m: modes. -->
  <xsl:include href="../common/main.xsl"/>
  <xsl:include href="flow.xsl"/>
  <xsl:include href="breaks.xsl"/>
  <xsl:include href="inlines.xsl"/>
  <xsl:include href="sections.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="examples.xsl"/>
  <xsl:include href="schemas.xsl"/>
  <xsl:include href="tables.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="bar.xsl"/>
  <xsl:include href="header.xsl"/>
  <xsl:include href="fields.xsl"/>
  <xsl:include href="toc.xsl"/>
  <xsl:include href="appendices.xsl"/>
  <xsl:include href="history.xsl"/>
  <xsl:include href="metadata.xsl"/>
  <xsl:include href="requirements.xsl"/>
  <xsl:include href="implementations.xsl"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no"
      include-content-type="no" escape-uri-attributes="no"/>

  <!-- HTML needs no escapes here, which would be a tenth of a large page. -->
  <xsl:character-map name="f:short">
    <xsl:output-character character="&gt;" string="&gt;"/>
  </xsl:character-map>

  <!-- The entry, only used for the document node. -->
  <xsl:mode on-no-match="fail" use-accumulators="f:place"/>

  <xsl:template match="/">
    <xsl:apply-templates select="xep" mode="m:page"/>
  </xsl:template>

  <!-- The page as a whole. -->
  <xsl:mode name="m:page" on-no-match="fail"/>

  <xsl:template match="xep" mode="m:page">
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <!-- only our script, our style sheet and images in the page may run or load -->
        <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{f:page-title(.)}</title>
        <link rel="stylesheet" href="{@p:root}assets/xep.css"/>
        <link rel="icon" href="{@p:mark}"/>
        <xsl:call-template name="t:metadata"/>
        <script defer="defer" src="{@p:root}assets/xep.js"/>
      </head>
      <body>
        <xsl:text>&#10;</xsl:text>
        <xsl:for-each select="(section1[@p:id])[1]">
          <a class="skip" href="{f:fragment(@p:id)}">Skip to the text</a>
        </xsl:for-each>
        <xsl:call-template name="t:bar">
          <xsl:with-param name="root" select="string(@p:root)"/>
          <xsl:with-param name="series" select="@p:home"/>
          <xsl:with-param name="site" select="@p:site"/>
          <xsl:with-param name="publisher" select="@p:publisher"/>
          <xsl:with-param name="home" select="@p:publisher-home"/>
          <xsl:with-param name="mark" select="@p:mark"/>
          <xsl:with-param name="mark-width" select="@p:mark-width"/>
        </xsl:call-template>
        <xsl:call-template name="t:header"/>
        <xsl:call-template name="t:contents"/>
        <main>
          <xsl:call-template name="t:flow">
            <xsl:with-param name="nodes" select="node() except header"/>
          </xsl:call-template>
          <xsl:call-template name="t:appendices"/>
        </main>
        <xsl:text>&#10;</xsl:text>
      </body>
    </html>
  </xsl:template>

  <!-- Additions of a redline to a marked element: attributes, then links to other changes. -->
  <xsl:template name="t:mark"/>

  <!-- "#" and an id, with characters escaped that URLs do not allow. -->
  <xsl:function name="f:fragment" as="xs:string">
    <xsl:param name="id" as="item()"/>
    <xsl:sequence select="'#' || f:escaped(string($id))"/>
  </xsl:function>

  <xsl:function name="f:escaped" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="if (matches($id, '^[A-Za-z0-9_.-]*$', ';j')) then $id
        else iri-to-uri(replace(replace($id, '%', '%25'), '#', '%23'))"/>
  </xsl:function>

  <!-- True for old versions: their places have no link signs, since the contents have the addresses. -->
  <xsl:variable name="f:lean" as="xs:boolean" select="false()"/>

  <!-- The sign with the address of a place. -->
  <xsl:template name="t:self-link">
    <xsl:param name="id" as="item()" required="yes"/>
    <xsl:param name="to" as="xs:string" required="yes"/>
    <xsl:if test="not($f:lean)">
      <xsl:text> </xsl:text>
      <a class="anchor-link" href="{f:fragment($id)}" aria-label="Link to {$to}">¶</a>
    </xsl:if>
  </xsl:template>

  <!-- The generated id of the context element at xmpp.org. -->
  <xsl:template name="t:alias">
    <xsl:if test="@p:alias">
      <span class="alias" id="{@p:alias}"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
