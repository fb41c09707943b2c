<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Inline elements. -->

  <!-- Lines of text; the result is always phrasing content. Tunnel parameter $in-link: an a is open, so there must be
       no other. -->
  <xsl:mode name="m:phrase" on-no-match="text-only-copy"/>

  <xsl:template match="text()[f:has-breaks(.)]" mode="m:phrase">
    <xsl:sequence select="f:broken(.)"/>
  </xsl:template>

  <!-- A link around a reference (&xep0384; in a link) has the target of the outer one; its notes follow it. -->
  <xsl:template match="link" mode="m:phrase">
    <xsl:param name="in-link" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:choose>
      <xsl:when test="@p:nowhere and not($in-link)">
        <span class="nowhere" title="This link of the document has no target: {@p:nowhere}">
          <xsl:call-template name="t:link-text"/>
        </span>
      </xsl:when>
      <xsl:when test="$in-link or not(@p:href)">
        <xsl:call-template name="t:link-text"/>
      </xsl:when>
      <xsl:otherwise>
        <a href="{@p:href}">
          <xsl:call-template name="t:title-of-xep"/>
          <xsl:call-template name="t:link-text">
            <xsl:with-param name="in-link" select="true()" tunnel="yes"/>
          </xsl:call-template>
        </a>
        <xsl:call-template name="t:after-link"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The parts after the link of the context element: the status of that XEP, and the link's notes. -->
  <xsl:template name="t:after-link">
    <xsl:call-template name="t:status-of-xep"/>
    <xsl:if test="*">
      <xsl:apply-templates select="outermost(.//note)" mode="m:phrase"/>
    </xsl:if>
  </xsl:template>

  <!-- The title of the XEP that the context element links to. -->
  <xsl:template name="t:title-of-xep">
    <xsl:if test="@p:xep">
      <xsl:attribute name="title" select="'XEP-' || @p:xep || ': ' || @p:xep-title || ' (' || @p:xep-status || ')'"/>
    </xsl:if>
  </xsl:template>

  <!-- The status of that XEP: shown in notes and in the header, and in the text only if it is no longer live. -->
  <xsl:template name="t:status-of-xep">
    <xsl:if test="@p:xep and not(ancestor::revision) and (@p:xep-standing = 'history' or ancestor::note or ancestor::header)">
      <xsl:text> </xsl:text>
      <span class="xep-status {lower-case(@p:xep-status)}">{@p:xep-status}</span>
    </xsl:if>
  </xsl:template>

  <!-- A link without words shows its address. -->
  <xsl:template name="t:link-text">
    <xsl:choose>
      <xsl:when test="normalize-space(.) or img"><xsl:apply-templates mode="m:phrase"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="f:with-breaks(string(@url))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="url | uri | spec" mode="m:phrase">
    <xsl:param name="in-link" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:choose>
      <xsl:when test="$in-link or not(@p:href)"><xsl:apply-templates mode="m:phrase"/></xsl:when>
      <xsl:otherwise>
        <a href="{@p:href}">
          <xsl:call-template name="t:title-of-xep"/>
          <xsl:apply-templates mode="m:phrase">
            <xsl:with-param name="in-link" select="true()" tunnel="yes"/>
          </xsl:apply-templates>
        </a>
        <xsl:call-template name="t:after-link"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="br" mode="m:phrase"><br/></xsl:template>
  <xsl:template match="tt" mode="m:phrase">
    <code>
      <xsl:if test="@p:id">
        <xsl:attribute name="id" select="@p:id"/>
      </xsl:if>
      <xsl:apply-templates mode="m:phrase"/>
    </code>
  </xsl:template>
  <xsl:template match="em" mode="m:phrase">
    <em><xsl:apply-templates mode="m:phrase"/></em>
  </xsl:template>
  <xsl:template match="strong" mode="m:phrase">
    <strong><xsl:apply-templates mode="m:phrase"/></strong>
  </xsl:template>
  <xsl:template match="cite" mode="m:phrase">
    <cite><xsl:apply-templates mode="m:phrase"/></cite>
  </xsl:template>
  <xsl:template match="acronym" mode="m:phrase">
    <abbr><xsl:apply-templates mode="m:phrase"/></abbr>
  </xsl:template>
  <xsl:template match="dfn" mode="m:phrase">
    <dfn><xsl:apply-templates mode="m:phrase"/></dfn>
  </xsl:template>
  <xsl:template match="dfn//dfn | ns | tag" mode="m:phrase" priority="1">
    <span class="{local-name()}"><xsl:apply-templates mode="m:phrase"/></span>
  </xsl:template>

  <!-- The usual span, nine out of ten. -->
  <xsl:template match="span[@class = 'ref']" mode="m:phrase" priority="2">
    <span class="ref"><xsl:apply-templates mode="m:phrase"/></span>
  </xsl:template>
  <xsl:template match="span[@class = 'sub']" mode="m:phrase" priority="2">
    <sub><xsl:apply-templates mode="m:phrase"/></sub>
  </xsl:template>
  <xsl:template match="span[@class = 'super']" mode="m:phrase" priority="2">
    <sup><xsl:apply-templates mode="m:phrase"/></sup>
  </xsl:template>
  <xsl:template match="span[@class = 'underlined']" mode="m:phrase" priority="2">
    <u><xsl:apply-templates mode="m:phrase"/></u>
  </xsl:template>
  <xsl:template match="span[@class = 'struck']" mode="m:phrase" priority="2">
    <s><xsl:apply-templates mode="m:phrase"/></s>
  </xsl:template>
  <xsl:template match="q" mode="m:phrase">
    <q><xsl:apply-templates mode="m:phrase"/></q>
  </xsl:template>
  <xsl:template match="span" mode="m:phrase">
    <span>
      <xsl:call-template name="t:look"/>
      <xsl:apply-templates mode="m:phrase"/>
    </span>
  </xsl:template>

  <xsl:template match="cve" mode="m:phrase">
    <xsl:call-template name="t:cve"/>
  </xsl:template>

  <xsl:template match="img[@p:src]" mode="m:phrase">
    <xsl:param name="in-link" as="xs:boolean" tunnel="yes" select="false()"/>
    <img id="{@p:id}" src="{@p:src}" alt="{(@alt, 'Image without a description')[1]}">
      <xsl:for-each select="@p:width, @p:height">
        <xsl:attribute name="{local-name()}" select="."/>
      </xsl:for-each>
    </img>
    <xsl:if test="not($in-link)">
      <xsl:call-template name="t:self-link">
        <xsl:with-param name="id" select="@p:id"/>
        <xsl:with-param name="to" select="'figure ' || @p:number"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:apply-templates mode="m:phrase"/>
  </xsl:template>

  <!-- An image outside the document is not loaded. -->
  <xsl:template match="img" mode="m:phrase">
    <span class="no-image" id="{@p:id}">Image not shown<xsl:for-each select="@alt">: {.}</xsl:for-each></span>
    <xsl:apply-templates mode="m:phrase"/>
  </xsl:template>

  <!-- The classes for the class and style of the context element; only known ones, and never a style attribute. -->
  <xsl:template name="t:look">
    <xsl:param name="besides" as="xs:string*"/>
    <xsl:if test="@class or @style or exists($besides)">
      <xsl:variable name="classes" select="tokenize(@class)[. = ('ref', 'em', 'box', 'info', 'note',
          'def', 'indent', 'example', 'sub', 'super', 'small', 'large', 'center', 'heading')]"/>
      <xsl:variable name="style" select="lower-case(replace(@style, '\s', ''))"/>
      <xsl:variable name="styles" select="(
          'large'[contains($style, 'font-size:large')],
          'bold'[contains($style, 'font-weight:bold')],
          'green'[contains($style, 'color:green')],
          'indent'[contains($style, 'margin-left:')],
          'mono'[contains($style, 'font-family:monospace')])"/>
      <xsl:where-populated>
        <xsl:attribute name="class" select="distinct-values(($besides, $classes, $styles))"/>
      </xsl:where-populated>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
