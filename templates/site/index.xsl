<?xml version="1.0" encoding="UTF-8"?>
<!-- The page that lists the series: xeplist.xml to HTML. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no"
      include-content-type="no"/>

  <!-- Whether each document also stands there as PDF. -->
  <xsl:param name="pdfs" as="xs:boolean" select="false()"/>

  <!-- xeplist.xml to the page; what is not asked for stays out. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <!-- The way to a document's files, without ending. -->
  <xsl:function name="f:page" as="xs:string">
    <xsl:param name="xep" as="element(xep)"/>
    <xsl:sequence select="
        if ($xep/@accepted = 'true')
        then 'xep-' || format-number($xep/number, '0000')
        else 'inbox/' || $xep/proto-name"/>
  </xsl:function>

  <!-- Source says Draft, pages say Stable. -->
  <xsl:function name="f:status" as="xs:string">
    <xsl:param name="status" as="xs:string"/>
    <xsl:sequence select="if ($status = 'Draft') then 'Stable' else $status"/>
  </xsl:function>

  <!-- 1 document, 2 documents. -->
  <xsl:function name="f:count" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:sequence select="$number || ' ' || $noun || 's'[$number ne 1]"/>
  </xsl:function>

  <xsl:template match="/xep-infos">
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>XMPP Extension Protocols</title>
        <link rel="icon" type="image/svg+xml" href="assets/logo.svg"/>
        <link rel="stylesheet" href="assets/xep.css"/>
        <script defer="defer" src="assets/xep.js"/>
      </head>
      <body class="index">
        <main>
          <h1>XMPP Extension Protocols</h1>
          <p>{f:count(count(xep[@accepted = 'true']), 'document')} of the series and
            {f:count(count(xep[@accepted = 'false']), 'proposal')} in the inbox. As data:
            <a href="xeplist.xml">xeplist.xml</a>, <a href="xeps.json">xeps.json</a>.</p>
          <xsl:if test="xep[@accepted = 'true']">
            <h2 id="series">Series</h2>
            <xsl:call-template name="t.table">
              <xsl:with-param name="documents" select="xep[@accepted = 'true']"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:if test="xep[@accepted = 'false']">
            <h2 id="inbox">Inbox</h2>
            <xsl:call-template name="t.table">
              <xsl:with-param name="documents" select="xep[@accepted = 'false']"/>
            </xsl:call-template>
          </xsl:if>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="t.table">
    <xsl:param name="documents" as="element(xep)*"/>
    <div class="scroll" role="group" tabindex="0" aria-label="List of documents">
      <table class="series">
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Title</th>
            <th scope="col">Type</th>
            <th scope="col">Status</th>
            <th scope="col">Date</th>
            <th scope="col">Formats</th>
          </tr>
        </thead>
        <tbody>
          <xsl:apply-templates select="$documents"/>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="xep">
    <xsl:variable name="page" select="f:page(.)"/>
    <tr>
      <td class="short">{if (@accepted = 'true') then 'XEP-' || format-number(number, '0000') else 'ProtoXEP'}</td>
      <td><a href="{$page}.html">{title}</a></td>
      <td class="short">{type}</td>
      <td>{f:status(status)}</td>
      <td class="short">{last-revision/date}</td>
      <td class="short">
        <xsl:if test="$pdfs">
          <a href="{$page}.pdf" aria-label="{title} as PDF">PDF</a>
          <xsl:text> </xsl:text>
        </xsl:if>
        <a href="{$page}.xml" aria-label="{title} as XML">XML</a>
      </td>
    </tr>
  </xsl:template>

</xsl:stylesheet>
