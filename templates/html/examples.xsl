<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Examples, which are numbered, and code, which is not; both are coloured by p:t. -->

  <!-- The text of a listing: white space counts. -->
  <xsl:mode name="m:listing" on-no-match="text-only-copy"/>

  <!-- The label of code without a caption. -->
  <xsl:variable name="f:languages" as="map(xs:string, xs:string)" select="map {
      'xml': 'XML', 'json': 'JSON', 'http': 'HTTP', 'dtd': 'DTD', 'abnf': 'ABNF', 'sdp': 'SDP',
      'diff': 'Changes', 'text': 'Code'}"/>

  <xsl:template match="example" mode="m:flow">
    <xsl:variable name="name" select="'Example ' || @p:number"/>
    <xsl:text>&#10;</xsl:text>
    <figure class="code-example" id="{@p:id}">
      <figcaption>
        <strong>{$name}.</strong>
        <xsl:text> </xsl:text>
        <xsl:call-template name="t:caption"/>
        <xsl:call-template name="t:self-link">
          <xsl:with-param name="id" select="@p:id"/>
          <xsl:with-param name="to" select="lower-case($name)"/>
        </xsl:call-template>
      </figcaption>
      <xsl:call-template name="t:listing">
        <xsl:with-param name="name" select="$name"/>
      </xsl:call-template>
      <xsl:if test="@p:valid">
        <xsl:call-template name="t:valid"/>
      </xsl:if>
    </figure>
  </xsl:template>

  <!-- Which schemas the context example keeps to, where the site says so. -->
  <xsl:template name="t:valid">
    <xsl:variable name="labels" select="tokenize(@p:valid)"/>
    <xsl:variable name="pages" select="tokenize(@p:valid-pages)"/>
    <xsl:variable name="root" select="/xep/@p:root"/>
    <p class="valid">
      <xsl:text>Valid against the schema{'s'[count($labels) gt 1]} of </xsl:text>
      <xsl:for-each select="distinct-values($labels)">
        <xsl:value-of select="if (position() eq 1) then '' else if (position() eq last()) then ' and ' else ', '"/>
        <a href="{$root}{$pages[index-of($labels, current())[1]]}">{if (. eq '-') then 'this document' else .}</a>
      </xsl:for-each>
    </p>
  </xsl:template>

  <xsl:template match="code" mode="m:flow">
    <xsl:text>&#10;</xsl:text>
    <figure class="code">
      <xsl:if test="@p:id">
        <xsl:attribute name="id" select="@p:id"/>
      </xsl:if>
      <figcaption>
        <xsl:call-template name="t:caption">
          <xsl:with-param name="default" select="$f:languages((@p:language, 'text')[1])"/>
        </xsl:call-template>
        <xsl:if test="@p:id">
          <xsl:call-template name="t:self-link">
            <xsl:with-param name="id" select="@p:id"/>
            <xsl:with-param name="to" select="'code ' || @p:number"/>
          </xsl:call-template>
        </xsl:if>
      </figcaption>
      <xsl:call-template name="t:listing">
        <xsl:with-param name="name" select="(@caption/normalize-space()[. ne ''], normalize-space('Code ' || @p:number))[1]"/>
      </xsl:call-template>
    </figure>
  </xsl:template>

  <!-- The name of the context listing or table. -->
  <xsl:template name="t:caption">
    <xsl:param name="default" as="xs:string?"/>
    <xsl:value-of select="(@caption/normalize-space()[. ne ''], $default)[1]"/>
  </xsl:template>

  <!-- A box that can be scrolled, also by keyboard. -->
  <xsl:template name="t:listing">
    <xsl:param name="name" as="xs:string" required="yes"/>
    <pre>
      <xsl:if test="@p:wide">
        <xsl:attribute name="tabindex" select="0"/>
        <xsl:attribute name="role" select="'group'"/>
        <xsl:attribute name="aria-label" select="$name"/>
      </xsl:if>
      <code>
        <xsl:apply-templates mode="m:listing"/>
      </code>
    </pre>
  </xsl:template>

  <!-- The shortest element and the first letter of the kind, since half of the longest pages is tokens. -->
  <xsl:template match="p:t" mode="m:listing m:phrase">
    <i class="{substring(@c, 1, 1)}">{.}</i>
  </xsl:template>

  <xsl:template match="*" mode="m:listing" priority="-1">
    <xsl:apply-templates select="." mode="m:phrase"/>
  </xsl:template>

  <!-- A listing in a place where HTML allows no figure. -->
  <xsl:template match="example | code" mode="m:phrase">
    <code class="as-block listing">
      <xsl:if test="@p:id">
        <xsl:attribute name="id" select="@p:id"/>
      </xsl:if>
      <xsl:for-each select="@caption">
        <strong>{normalize-space()}</strong><xsl:text>&#10;</xsl:text>
      </xsl:for-each>
      <xsl:apply-templates mode="m:listing"/>
    </code>
  </xsl:template>
</xsl:stylesheet>
