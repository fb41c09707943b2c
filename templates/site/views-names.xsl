<?xml version="1.0" encoding="UTF-8"?>
<!-- Views of names: namespaces, features, schemas. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">

  <!-- The number of uses from which on they are folded. -->
  <xsl:variable name="many" as="xs:integer" select="12"/>

  <xsl:template match="/names">
    <xsl:variable name="kind" select="string(@kind)"/>
    <xsl:variable name="names" select="name"/>
    <xsl:variable name="groups" as="element(group)*">
      <group name="series">Defined in the series</group>
      <group name="presumed">Without registration and schema</group>
      <group name="elsewhere">{if ($kind = 'features') then 'Only in examples' else 'From other sources'}</group>
      <group name="inbox">Only in the inbox</group>
    </xsl:variable>
    <xsl:call-template name="t:view">
      <xsl:with-param name="name" select="$kind"/>
      <xsl:with-param name="head" select="$narrow"/>
      <xsl:with-param name="content">
        <xsl:choose>
          <xsl:when test="$kind = 'features'">
            <p>Features that entities report in service discovery. Each is listed under the document that registers it, or that defines the namespace after which it is named.</p>
          </xsl:when>
          <xsl:otherwise>
            <p>A document defines a namespace if it has the schema or registers it; it uses a namespace if an example does.</p>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="t:narrow"/>
        <nav aria-label="Parts">
          <ul class="row">
            <xsl:for-each select="$groups[@name = $names/@group]">
              <li><a href="#group-{@name}">{.}</a> ({count($names[@group = current()/@name])})</li>
            </xsl:for-each>
          </ul>
        </nav>
        <xsl:for-each select="$groups[@name = $names/@group]">
          <section>
            <h2 id="group-{@name}">{.} <span class="count">{count($names[@group = current()/@name])}</span></h2>
            <dl class="names narrowed">
              <xsl:apply-templates select="$names[@group = current()/@name]"/>
            </dl>
          </section>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="name">
    <xsl:variable name="used" select="used[not(@address = ../presumed/@address)]"/>
    <div id="{f:name-id(@name)}">
      <dt><xsl:sequence select="f:paged(@page, @name)"/></dt>
      <dd>
        <xsl:for-each select="defined, presumed">
          <p class="from">
            <xsl:if test="self::presumed">Presumably </xsl:if>
            <xsl:sequence select="f:document(xep)"/>
            <xsl:text> </xsl:text>
            <a class="place" href="{$root}{@address}" aria-label="{xep/@label}, {@name}">{@name}</a>
          </p>
        </xsl:for-each>
        <xsl:choose>
          <xsl:when test="count($used) gt $many">
            <details>
              <summary>Used in {f:count(count($used), 'document')}</summary>
              <xsl:call-template name="t:uses">
                <xsl:with-param name="used" select="$used"/>
              </xsl:call-template>
            </details>
          </xsl:when>
          <xsl:when test="$used">
            <div class="used">
              <p class="soft">Used in</p>
              <xsl:call-template name="t:uses">
                <xsl:with-param name="used" select="$used"/>
              </xsl:call-template>
            </div>
          </xsl:when>
        </xsl:choose>
      </dd>
    </div>
  </xsl:template>

  <!-- The first place in each document that uses a name. -->
  <xsl:template name="t:uses">
    <xsl:param name="used" as="element(used)+"/>
    <ul class="uses">
      <xsl:for-each select="$used">
        <li><a href="{$root}{@address}" title="{xep/@title}">{if (starts-with(xep/@label, 'XEP-')) then xep/@label else xep/@title}, {@name}</a></li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <!-- A name, with the way to its page if it has one. -->
  <xsl:function name="f:paged" as="element()">
    <xsl:param name="page" as="attribute()?"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$page"><a href="{$root}{$page}"><code><xsl:sequence select="f:with-breaks($name)"/></code></a></xsl:when>
      <xsl:otherwise><code><xsl:sequence select="f:with-breaks($name)"/></code></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A name is used as the id, since it has no blank. -->
  <xsl:function name="f:name-id" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="replace($name, '\s', '-')"/>
  </xsl:function>

  <xsl:template match="/schemas">
    <xsl:variable name="schemas" select="schema"/>
    <xsl:call-template name="t:view">
      <xsl:with-param name="name" select="'schemas'"/>
      <xsl:with-param name="head" select="$narrow"/>
      <xsl:with-param name="content">
        <p>{f:count(count($schemas), 'schema')}, by the namespace that they describe.</p>
        <xsl:call-template name="t:narrow"/>
        <dl class="names narrowed">
          <xsl:for-each-group select="$schemas" group-adjacent="string(@namespace)">
            <div>
              <dt>
                <xsl:choose>
                  <xsl:when test="current-grouping-key()"><xsl:sequence select="f:paged(@page, @namespace)"/></xsl:when>
                  <xsl:otherwise>No namespace named</xsl:otherwise>
                </xsl:choose>
              </dt>
              <dd>
                <xsl:for-each select="current-group()">
                  <p class="from">
                    <xsl:sequence select="f:document(defined/xep)"/>
                    <xsl:text> </xsl:text>
                    <a class="place" href="{$root}{defined/@address}" aria-label="{defined/xep/@label}, {defined/@name}">{defined/@name}</a>
                    <xsl:text> </xsl:text>
                    <a class="place" href="{$root}{@file}">{tokenize(@file, '/')[last()]}</a>
                  </p>
                </xsl:for-each>
              </dd>
            </div>
          </xsl:for-each-group>
        </dl>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
