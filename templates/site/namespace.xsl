<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">
  <!-- A namespace: its definitions, its schemas, its versions, and the examples that use it. -->
  <xsl:import href="layout.xsl"/>
  <xsl:include href="code.xsl"/>

  <!-- The input from NamespaceXml.java for one namespace. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <!-- The number of listings from which on those of documents with more than a few are folded. -->
  <xsl:variable name="many" as="xs:integer" select="40"/>
  <xsl:variable name="long" as="xs:integer" select="4"/>

  <xsl:template match="/namespace">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="string(@name)"/>
      <xsl:with-param name="path" select="'namespaces/'"/>
      <xsl:with-param name="class" select="'site view namespace'"/>
      <xsl:with-param name="content">
        <p class="crumbs"><a href="../views/index.html">Views</a> › <a href="../views/namespaces.html">Namespaces</a></p>
        <h1><code><xsl:sequence select="f:with-breaks(@name)"/></code></h1>
        <xsl:call-template name="t:definitions"/>
        <xsl:if test="version">
          <section>
            <h2 id="versions">Other versions</h2>
            <p class="soft">Namespaces whose names differ from this one in the number only.</p>
            <xsl:call-template name="t:names">
              <xsl:with-param name="names" select="version"/>
            </xsl:call-template>
          </section>
        </xsl:if>
        <xsl:if test="related">
          <section>
            <h2 id="related">Related by name</h2>
            <p class="soft">Namespaces whose names begin alike and differ after the <code>#</code>.</p>
            <xsl:call-template name="t:names">
              <xsl:with-param name="names" select="related"/>
            </xsl:call-template>
          </section>
        </xsl:if>
        <xsl:if test="definer/schema">
          <section>
            <h2 id="schema">{'Schema' || 's'[count(current()/definer/schema) gt 1]}</h2>
            <xsl:apply-templates select="definer/schema"/>
          </section>
        </xsl:if>
        <section>
          <h2 id="examples">Examples</h2>
          <xsl:call-template name="t:examples"/>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The definitions of the namespace, or its probable origin. -->
  <xsl:template name="t:definitions">
    <section>
      <h2 id="definition">Definition</h2>
      <xsl:if test="definer or @rfc">
        <ul class="definers">
          <xsl:if test="@rfc"><li><xsl:sequence select="f:rfc(@rfc)"/></li></xsl:if>
          <xsl:for-each select="definer">
            <li>
              <xsl:sequence select="f:document(xep)"/>
              <xsl:for-each select="schema">
                <xsl:sequence select="f:place(., 'Schema: '[not(current()/preceding-sibling::schema)])"/>
              </xsl:for-each>
              <xsl:for-each select="registered">
                <xsl:sequence select="f:place(., 'Registration: ')"/>
              </xsl:for-each>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:if>
      <xsl:if test="not(definer) and @rfc">
        <p>No document of the series has its schema or registers it.</p>
      </xsl:if>
      <xsl:if test="not(definer or @rfc)">
        <p>No document of the series has its schema or registers it.
          <xsl:for-each select="presumed">
            <xsl:text>Presumably it belongs to </xsl:text>
            <xsl:sequence select="f:document(xep)"/>
            <xsl:value-of select="
                if (@address = ../uses/use/@address) then ', whose listings have it most often: '
                else ', which defines a namespace of nearly the same name: '"/>
            <a href="{$root}{@address}" aria-label="{xep/@label}, {@name}">{@name}</a>
            <xsl:text>.</xsl:text>
          </xsl:for-each>
        </p>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- A specification from outside of the series, with its address if it is an RFC. -->
  <xsl:function name="f:rfc" as="item()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="matches($name, '^RFC [0-9]+$')">
        <a href="https://www.rfc-editor.org/rfc/rfc{substring-after($name, ' ')}">{$name}</a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$name"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A link to the schema or registration in a document, with a word before its name. -->
  <xsl:function name="f:place" as="element(a)">
    <xsl:param name="place" as="element()"/>
    <xsl:param name="word" as="xs:string?"/>
    <a class="place" href="{$root}{$place/@address}" aria-label="{$word}{$place/@name}, {f:called($place/../xep)}">{$word}{$place/@name}</a>
  </xsl:function>

  <!-- Other namespaces, each with its definition. -->
  <xsl:template name="t:names">
    <xsl:param name="names" as="element()+"/>
    <dl class="names">
      <xsl:for-each select="$names">
        <div>
          <dt><a href="{$root}{@path}"><code><xsl:sequence select="f:with-breaks(@name)"/></code></a></dt>
          <dd>
            <xsl:for-each select="xep">
              <p class="from"><xsl:sequence select="f:document(.)"/></p>
            </xsl:for-each>
            <xsl:if test="not(xep)">
              <p class="from soft">Not defined in the series; examples of {f:count(@documents, 'document')} use it</p>
            </xsl:if>
          </dd>
        </div>
      </xsl:for-each>
    </dl>
  </xsl:template>

  <!-- A schema; all but the first are folded. -->
  <xsl:template match="schema">
    <xsl:variable name="first" select="not(preceding-sibling::schema or ../preceding-sibling::definer/schema)"/>
    <details class="schema">
      <xsl:if test="$first">
        <xsl:attribute name="open"/>
      </xsl:if>
      <summary>{f:called(../xep)}, {@name}</summary>
      <p class="soft">
        <xsl:value-of select="f:state(@state)"/>
        <xsl:if test="@state = ('refused', 'ill-formed')">
          <xsl:text> See </xsl:text>
          <xsl:choose>
            <xsl:when test="@state = 'refused'"><a href="../rules/broken-schema.html">broken-schema</a></xsl:when>
            <xsl:otherwise><a href="../rules/malformed-schema.html">malformed-schema</a></xsl:otherwise>
          </xsl:choose>
          <xsl:text>.</xsl:text>
        </xsl:if>
        <xsl:text> </xsl:text>
        <a href="{$root}{@address}" aria-label="In the document: {f:called(../xep)}, {@name}">In the document</a>
        <xsl:if test="@file">
          <xsl:text> · </xsl:text>
          <a href="{$root}{@file}" download="">{replace(@file, '.*/', '')}</a>
        </xsl:if>
      </p>
      <pre tabindex="0" role="group" aria-label="Schema of {f:called(../xep)}, {@name}">
        <code><xsl:apply-templates select="s"/></code>
      </pre>
    </details>
  </xsl:template>

  <!-- The facts about a schema. -->
  <xsl:function name="f:state" as="xs:string">
    <xsl:param name="state" as="xs:string?"/>
    <xsl:sequence select="(map {
        'sound': 'Compiles as XML Schema 1.0.',
        'refused': 'Does not compile as XML Schema 1.0.',
        'ill-formed': 'Not well-formed.'}(string($state)), '')[1]"/>
  </xsl:function>

  <!-- The listings that declare the namespace, by document. -->
  <xsl:template name="t:examples">
    <xsl:variable name="folded" select="xs:integer(@count) ge $many"/>
    <xsl:if test="not(uses)">
      <p>No example of the series declares it.</p>
    </xsl:if>
    <xsl:if test="uses">
      <p class="soft">{f:count(@count, 'listing')} in {f:count(count(uses), 'document')} {
        if (@count = 1) then 'declares' else 'declare'} it; schemas are not counted.</p>
      <xsl:if test="@name = 'jabber:client'">
        <p class="soft">Most stanzas in examples are in this namespace without declaring it; those are not listed.</p>
      </xsl:if>
      <dl class="names">
        <xsl:for-each select="uses">
          <div>
            <dt><xsl:sequence select="f:document(xep)"/></dt>
            <dd>
              <xsl:choose>
                <xsl:when test="$folded and count(use) gt $long">
                  <details>
                    <xsl:if test="xep/@page = ../definer/xep/@page">
                      <xsl:attribute name="open"/>
                    </xsl:if>
                    <summary>{f:count(count(use), 'listing')}</summary>
                    <xsl:call-template name="t:uses"/>
                  </details>
                </xsl:when>
                <xsl:otherwise>
                  <xsl:call-template name="t:uses"/>
                </xsl:otherwise>
              </xsl:choose>
            </dd>
          </div>
        </xsl:for-each>
      </dl>
    </xsl:if>
  </xsl:template>

  <!-- The listings of one document. -->
  <xsl:template name="t:uses">
    <ul class="listings">
      <xsl:for-each select="use">
        <li><a href="{$root}{@address}">{@name}</a>{' '}<xsl:sequence select="f:title-with-labels(.)"/></li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <!-- The label and the title of a document, since all proposals have the same label. -->
  <xsl:function name="f:called" as="xs:string">
    <xsl:param name="xep" as="element(xep)"/>
    <xsl:sequence select="string-join(($xep/@label, $xep/@title), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
