<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Paragraphs, boxes, quotations, vulnerabilities. -->

  <xsl:template match="p" mode="m:flow">
    <xsl:if test="* or normalize-space(.)">
      <xsl:text>&#10;</xsl:text>
      <p>
        <xsl:call-template name="t:look"/>
        <xsl:apply-templates mode="m:phrase"/>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- A list or an example in a p, which HTML does not allow. -->
  <xsl:template match="p[*[f:is-block(.)]]" mode="m:flow" priority="2">
    <xsl:text>&#10;</xsl:text>
    <div>
      <xsl:call-template name="t:look"/>
      <xsl:call-template name="t:flow"/>
    </div>
  </xsl:template>

  <xsl:template match="div" mode="m:flow">
    <xsl:text>&#10;</xsl:text>
    <div>
      <xsl:call-template name="t:look"/>
      <xsl:call-template name="t:flow"/>
    </div>
  </xsl:template>

  <xsl:template match="div[@class = 'example']" mode="m:flow" priority="2">
    <xsl:text>&#10;</xsl:text>
    <figure class="example" id="{@p:id}">
      <xsl:call-template name="t:flow"/>
      <p class="place">
        <xsl:call-template name="t:self-link">
          <xsl:with-param name="id" select="@p:id"/>
          <xsl:with-param name="to" select="'figure ' || @p:number"/>
        </xsl:call-template>
      </p>
    </figure>
  </xsl:template>

  <xsl:template match="blockquote" mode="m:flow">
    <xsl:text>&#10;</xsl:text>
    <blockquote><xsl:call-template name="t:flow"/></blockquote>
  </xsl:template>

  <!-- Elements that authors know from HTML. -->
  <xsl:template match="hr" mode="m:flow">
    <xsl:text>&#10;</xsl:text>
    <hr/>
    <xsl:if test="node()"><xsl:call-template name="t:flow"/></xsl:if>
  </xsl:template>

  <xsl:template match="div[@topic or @title]" mode="m:flow" priority="1">
    <xsl:text>&#10;</xsl:text>
    <div>
      <xsl:call-template name="t:look"/>
      <p class="heading">{(@topic, @title)[1]}</p>
      <xsl:call-template name="t:flow"/>
    </div>
  </xsl:template>

  <xsl:template match="cve" mode="m:flow">
    <xsl:text>&#10;</xsl:text>
    <p class="cve"><xsl:call-template name="t:cve"/></p>
  </xsl:template>

  <!-- A known vulnerability: its number with a link, and its description. -->
  <xsl:template name="t:cve">
    <xsl:param name="in-link" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="name" select="if (@id) then 'CVE-' || replace(@id, '^CVE-', '')
        else 'Vulnerability'"/>
    <strong>
      <xsl:choose>
        <xsl:when test="@p:href and not($in-link)">
          <a href="{@p:href}">{$name}</a>
        </xsl:when>
        <xsl:otherwise>{$name}</xsl:otherwise>
      </xsl:choose>
    </strong>
    <xsl:text>: </xsl:text>
    <xsl:apply-templates mode="m:phrase"/>
  </xsl:template>
</xsl:stylesheet>
