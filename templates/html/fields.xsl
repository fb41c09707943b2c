<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The fields of the header, one row each; no part of the header is left out. -->

  <!-- The value of a field. -->
  <xsl:mode name="m:value" on-no-match="text-only-copy"/>

  <xsl:template name="t:document-information">
    <xsl:variable name="xep" select="."/>
    <xsl:variable name="apart" select="('abstract', 'legal', 'author', 'revision')"/>
    <xsl:variable name="others" select="header/*[not(local-name() = ($apart, 'title', $f:fields?name))]"/>
    <xsl:variable name="loose" select="header/text()[normalize-space()]"/>
    <dl class="fields">
      <div><dt>Series</dt><dd>{f:series(.)}</dd></div>
      <div>
        <dt>Publisher</dt>
        <dd>
          <xsl:call-template name="t:perhaps-link">
            <xsl:with-param name="href" select="f:publisher-home(.)"/>
            <xsl:with-param name="text" select="f:publisher(.)"/>
          </xsl:call-template>
        </dd>
      </div>
      <xsl:for-each-group select="header/title except header[1]/title[1]" group-by="1">
        <xsl:call-template name="t:row">
          <xsl:with-param name="label" select="'Title'"/>
          <xsl:with-param name="fields" select="current-group()"/>
        </xsl:call-template>
      </xsl:for-each-group>
      <xsl:for-each select="$f:fields">
        <xsl:variable name="field" select="."/>
        <xsl:call-template name="t:row">
          <xsl:with-param name="label" select="?label"/>
          <xsl:with-param name="fields" select="$xep/header/*[local-name() = $field?name]"/>
        </xsl:call-template>
        <xsl:if test="?name = 'type'">
          <xsl:for-each select="$xep/@p:version">
            <div><dt>Version</dt><dd>{.}</dd></div>
          </xsl:for-each>
          <xsl:for-each select="$xep/@p:date[normalize-space()]">
            <div><dt>Last updated</dt><dd>{.}</dd></div>
          </xsl:for-each>
        </xsl:if>
      </xsl:for-each>
      <xsl:for-each select="$others">
        <xsl:call-template name="t:report-unhandled"/>
        <xsl:call-template name="t:row">
          <xsl:with-param name="label" select="local-name()"/>
          <xsl:with-param name="fields" select="."/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:call-template name="t:row">
        <xsl:with-param name="label" select="'Besides'"/>
        <xsl:with-param name="fields" select="$loose"/>
      </xsl:call-template>
      <xsl:variable name="source" select="f:url(.) || '.xml'"/>
      <xsl:text>&#10;</xsl:text>
      <div>
        <dt>Source</dt>
        <dd><a href="{(tokenize(@p:formats)[ends-with(., '.xml')], $source)[1]}"><xsl:sequence select="f:with-breaks($source)"/></a></dd>
      </div>
    </dl>
  </xsl:template>

  <xsl:template name="t:row">
    <xsl:param name="label" as="xs:string" required="yes"/>
    <xsl:param name="fields" as="node()*" required="yes"/>
    <xsl:if test="$fields">
      <xsl:text>&#10;</xsl:text>
      <div>
        <dt>{$label}</dt>
        <xsl:for-each select="$fields">
          <dd>
            <xsl:call-template name="t:mark"/>
            <xsl:apply-templates select="." mode="m:value"/>
          </dd>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- Its words are among the notes. -->
  <xsl:template match="note" mode="m:value" priority="2">
    <xsl:apply-templates select="." mode="m:phrase"/>
  </xsl:template>

  <!-- The source says Draft, pages say Stable. -->
  <xsl:template match="status" mode="m:value" priority="2">
    <xsl:choose>
      <xsl:when test="normalize-space() = /xep/@p:status-source">
        <xsl:call-template name="t:perhaps-link">
          <xsl:with-param name="href" select="/xep/@p:status-href"/>
          <xsl:with-param name="text" select="/xep/@p:status"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="m:phrase"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="type[normalize-space() = /xep/@p:type]" mode="m:value" priority="2">
    <xsl:call-template name="t:perhaps-link">
      <xsl:with-param name="href" select="/xep/@p:type-href"/>
      <xsl:with-param name="text" select="normalize-space()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Specifications, tags: several in one field. -->
  <xsl:template match="dependencies | supersedes | supersededby | tags" mode="m:value" priority="2">
    <xsl:choose>
      <xsl:when test="f:is-blank(node())">None</xsl:when>
      <xsl:otherwise>
        <ul class="row">
          <xsl:for-each select="node()[self::* or normalize-space()]">
            <li><xsl:apply-templates select="." mode="m:phrase"/></li>
          </xsl:for-each>
        </ul>
      </xsl:otherwise>
    </xsl:choose>
    <!-- In a site with this series there is a drawing, which also shows the documents that depend on it. -->
    <xsl:if test="self::dependencies and not(contains(/*/@p:home, '://')) and /*/@p:root = ''">
      <div><a href="graph/{/*/@p:name}.html">Dependency graph</a></div>
    </xsl:if>
  </xsl:template>

  <!-- Namespace and address, in any order and number. -->
  <xsl:template match="schemaloc" mode="m:value" priority="2">
    <xsl:for-each select="node()[self::* or normalize-space()]">
      <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="." mode="m:phrase"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="registry" mode="m:value" priority="2">
    <xsl:text>The XMPP Registrar keeps a registry for this document.</xsl:text>
    <xsl:apply-templates mode="m:phrase"/>
  </xsl:template>

  <xsl:template match="interim" mode="m:value" priority="2">
    <xsl:text>Yes, an interim document.</xsl:text>
    <xsl:apply-templates mode="m:phrase"/>
  </xsl:template>

  <xsl:template match="*" mode="m:value">
    <xsl:choose>
      <xsl:when test="* or normalize-space()">
        <xsl:call-template name="t:flow">
          <xsl:with-param name="wrap" select="false()"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>None</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
