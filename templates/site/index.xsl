<?xml version="1.0" encoding="UTF-8"?>
<!-- The page that lists the series: xeplist.xml to HTML. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function"
    xmlns:t="urn:xeptools:template"
    exclude-result-prefixes="#all"
    expand-text="yes">

  <xsl:import href="layout.xsl"/>

  <!-- Whether each document also stands there as PDF. -->
  <xsl:param name="pdfs" as="xs:string" select="'false'"/>

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

  <xsl:template match="/xep-infos">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="$site"/>
      <xsl:with-param name="path" select="'index.html'"/>
      <xsl:with-param name="class" select="'index'"/>
      <xsl:with-param name="content">
          <h1>{$site}</h1>
          <p>{f:count(count(xep[@accepted = 'true']), 'document')} of the series and
            {f:count(count(xep[@accepted = 'false']), 'proposal')} in the inbox. As data:
            <a href="xeplist.xml">xeplist.xml</a>, <a href="xeps.json">xeps.json</a>.</p>
          <xsl:if test="xep[@accepted = 'true']">
            <h2 id="series">Series</h2>
            <xsl:call-template name="t:table">
              <xsl:with-param name="documents" select="xep[@accepted = 'true']"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:if test="xep[@accepted = 'false']">
            <h2 id="inbox">Inbox</h2>
            <xsl:call-template name="t:table">
              <xsl:with-param name="documents" select="xep[@accepted = 'false']"/>
            </xsl:call-template>
          </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="t:table">
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
        <xsl:if test="$pdfs = 'true'">
          <a href="{$page}.pdf" aria-label="{title} as PDF">PDF</a>
          <xsl:text> </xsl:text>
        </xsl:if>
        <a href="{$page}.xml" aria-label="{title} as XML">XML</a>
      </td>
    </tr>
  </xsl:template>

</xsl:stylesheet>
