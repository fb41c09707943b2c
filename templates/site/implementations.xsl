<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">
  <!-- The programs that implement documents of the series, and one of them. -->
  <xsl:import href="layout.xsl"/>

  <!-- The input from ImplementationPages.java. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/programs">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'Implementations'"/>
      <xsl:with-param name="path" select="'implementations/index.html'"/>
      <xsl:with-param name="head" select="$narrow"/>
      <xsl:with-param name="content">
        <p class="crumbs"><a href="{$root}views/index.html">Views</a></p>
        <h1>Implementations</h1>
        <p>{f:count(count(program), 'program')}, each with the documents that it implements, as its makers state them. All of it is also in
          <a href="{$root}implementations.json">implementations.json</a>.</p>
        <xsl:call-template name="t:narrow"/>
        <div class="scroll">
          <table class="programs stack">
            <thead>
              <tr>
                <th scope="col">Program</th><th scope="col">Kind</th><th scope="col">Written in</th><th scope="col" class="right">Implements</th>
              </tr>
            </thead>
            <tbody class="narrowed">
              <xsl:apply-templates select="program"/>
            </tbody>
          </table>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/programs/program">
    <tr>
      <th scope="row">
        <a href="{$root}{@page}">{@name}</a>
        <xsl:apply-templates select="description"/>
      </th>
      <td data-label="Kind">{@categories}</td>
      <td data-label="Written in">{@languages}</td>
      <td data-label="Implements" class="right">{@count}</td>
    </tr>
  </xsl:template>

  <xsl:template match="description">
    <p>
      <xsl:sequence select="f:language(.)"/>
      <xsl:value-of select="."/>
    </p>
  </xsl:template>

  <!-- The language of words, if it is not English. -->
  <xsl:function name="f:language" as="attribute(lang)?">
    <xsl:param name="words" as="element()"/>
    <xsl:if test="$words/@language">
      <xsl:attribute name="lang" select="$words/@language"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="/program">
    <xsl:variable name="program" select="."/>
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="string(@name)"/>
      <xsl:with-param name="path" select="'implementations/program.html'"/>
      <xsl:with-param name="head" select="$narrow"/>
      <xsl:with-param name="content">
        <p class="crumbs"><a href="{$root}views/index.html">Views</a> › <a href="index.html">Implementations</a></p>
        <h1>{@name}</h1>
        <xsl:apply-templates select="description"/>
        <dl class="fields">
          <xsl:for-each select="@homepage"><div><dt>Homepage</dt><dd><a href="{.}" rel="nofollow">{.}</a></dd></div></xsl:for-each>
          <xsl:for-each select="@repository"><div><dt>Source</dt><dd><a href="{.}" rel="nofollow">{.}</a></dd></div></xsl:for-each>
          <xsl:for-each select="
              map {'label': 'Kind', 'values': category}, map {'label': 'Written in', 'values': language},
              map {'label': 'Runs on', 'values': system}">
            <xsl:if test="exists(?values)">
              <div><dt>{?label}</dt><dd>{string-join(?values, ', ')}</dd></div>
            </xsl:if>
          </xsl:for-each>
          <xsl:if test="licence">
            <div>
              <dt>Licence</dt>
              <xsl:for-each select="licence">
                <dd>
                  <xsl:choose>
                    <xsl:when test="@address"><a href="{@address}" rel="nofollow">{.}</a></xsl:when>
                    <xsl:otherwise>{.}</xsl:otherwise>
                  </xsl:choose>
                </dd>
              </xsl:for-each>
            </div>
          </xsl:if>
        </dl>
        <h2 id="documents">Documents</h2>
        <xsl:choose>
          <xsl:when test="support">
            <p>{f:count(count(support[@present]), 'document')}, as the makers of the program state them.</p>
            <xsl:call-template name="t:narrow"/>
            <div class="scroll">
              <table class="supports stack">
                <thead>
                  <tr><th scope="col">Document</th><th scope="col">Implemented</th><th scope="col">Version</th><th scope="col">Since</th></tr>
                </thead>
                <tbody class="narrowed">
                  <xsl:apply-templates select="support"/>
                </tbody>
              </table>
            </div>
          </xsl:when>
          <xsl:otherwise><p>It names none.</p></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="support">
    <tr>
      <th scope="row">
        <xsl:choose>
          <xsl:when test="xep"><xsl:sequence select="f:document(xep)"/></xsl:when>
          <xsl:otherwise>XEP-{@number}</xsl:otherwise>
        </xsl:choose>
        <xsl:for-each select="note">
          <p><xsl:sequence select="f:language(.)"/><xsl:value-of select="."/></p>
        </xsl:for-each>
      </th>
      <td data-label="Implemented">{@degree}</td>
      <td data-label="Version">
        <xsl:value-of select="@version"/>
        <xsl:if test="@version and xep/@version ne @version">
          <span class="ns">; now {xep/@version}</span>
        </xsl:if>
      </td>
      <td data-label="Since">{@since}</td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
