<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Two versions of a document as one page: the page of the newer one with insertions and deletions marked.
       Everything else is as on every page. -->
  <xsl:import href="../html/main.xsl"/>
  <xsl:include href="marks.xsl"/>
  <xsl:include href="overview.xsl"/>

  <xsl:output use-character-maps="f:short"/>

  <xsl:variable name="f:lean" as="xs:boolean" select="($now-page || $old-page) ne ''"/>

  <!-- In a site, the paths of the pages of both versions and of the document, of the previous and next changes, and
       of all changes since the older version; empty if there is none. -->
  <xsl:param name="old-page" as="xs:string" select="''"/>
  <xsl:param name="now-page" as="xs:string" select="''"/>
  <xsl:param name="current" as="xs:string" select="''"/>
  <xsl:param name="earlier" as="xs:string" select="''"/>
  <xsl:param name="later" as="xs:string" select="''"/>
  <xsl:param name="since" as="xs:string" select="''"/>

  <xsl:variable name="f:redline" select="/xep/p:redline"/>

  <!-- The prefix of the redline's own ids, if the document has such ids itself. -->
  <xsl:variable name="f:own" select="string($f:redline/@own)"/>

  <!-- "0.3.0 → 0.4.0", as far as the documents have versions. -->
  <xsl:variable name="f:versions" as="xs:string" select="
      if ($f:redline/@old-version ne $f:redline/@now-version)
        then string-join(($f:redline/@old-version, $f:redline/@now-version) ! (string()[. ne ''], 'no version')[1], ' → ')
        else string($f:redline/@now-version)"/>

  <xsl:function name="f:page-title" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="'Changes in ' || $xep/@p:label || ': ' || f:title($xep) || ' ' || $f:versions"/>
  </xsl:function>

  <!-- The page is not a document of the series, so it has no metadata for catalogs. -->
  <xsl:template name="t:metadata">
    <meta name="robots" content="noindex"/>
    <link rel="stylesheet" href="{@p:root}assets/redline.css"/>
    <script defer="defer" src="{@p:root}assets/redline.js"/>
  </xsl:template>

  <xsl:template name="t:header">
    <header class="page-head">
      <h1>
        <span class="number">{@p:label}:</span>
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="header[1]/title[1]/node()" mode="m:phrase"/>
        <xsl:if test="not(normalize-space(header[1]/title[1]))">{f:title(.)}</xsl:if>
      </h1>
      <xsl:for-each select="$f:redline"><xsl:call-template name="t:overview"/></xsl:for-each>
      <xsl:if test="header/abstract">
        <xsl:text>&#10;</xsl:text>
        <h2 id="docmeta">Abstract</h2>
        <xsl:for-each select="header/abstract">
          <xsl:call-template name="t:flow"/>
        </xsl:for-each>
      </xsl:if>
    </header>
  </xsl:template>

  <!-- Only the appendices that come from the document. -->
  <xsl:variable name="f:appendices" as="map(xs:string, xs:string)*" select="(
      map {'id': 'appendix-docinfo', 'letter': 'A', 'title': 'Document Information'},
      map {'id': 'appendix-authorinfo', 'letter': 'B', 'title': 'Author Information'},
      map {'id': 'appendix-legal', 'letter': 'C', 'title': 'Legal Notices'},
      map {'id': 'appendix-notes', 'letter': 'G', 'title': 'Notes'},
      map {'id': 'appendix-revs', 'letter': 'H', 'title': 'Revision History'})"/>

  <xsl:function name="f:requirements-appendix" as="map(xs:string, xs:string)?">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="()"/>
  </xsl:function>

  <!-- A part that is the same in both versions and left out; p:blocks is the number of blocks, 0 for a whole section.
       -->
  <xsl:template match="p:same" mode="m:flow m:phrase">
    <xsl:variable name="whole" select="($now-page, $old-page)[. ne ''][1]"/>
    <xsl:text>&#10;</xsl:text>
    <p class="same">
      <xsl:text>{if (@p:blocks = '0') then 'Unchanged: ' else f:number(@p:blocks, 'unchanged block') || ': '}</xsl:text>
      <a href="{$whole}{f:fragment(@p:at)[. ne '#']}">read {if (@p:blocks = '0') then 'this section' else if (@p:blocks = '1') then 'it' else 'them'} in version {
        ($f:redline/(if ($now-page ne '') then @now-version else @old-version)/string()[. ne ''], 'without a number')[1]}</a>
      <xsl:text>.</xsl:text>
    </p>
  </xsl:template>

  <xsl:template name="t:legal">
    <xsl:choose>
      <xsl:when test="header/legal/p:same"><p class="same">Unchanged.</p></xsl:when>
      <xsl:otherwise><xsl:call-template name="t:notices"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Deleted words are not part of a title or name. -->
  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="elements" as="element()*"/>
    <xsl:sequence select="normalize-space(string-join($elements//text()[not(ancestor::note or ancestor::p:del)]))"/>
  </xsl:function>

  <xsl:function name="f:author-name" as="xs:string">
    <xsl:param name="author" as="element()"/>
    <xsl:variable name="now" select="$author/(firstname, surname)/string-join(.//text()[not(ancestor::p:del)])"/>
    <xsl:variable name="all" select="$author/(firstname, surname)/string()"/>
    <xsl:sequence select="(normalize-space(string-join($now, ' '))[. ne ''],
        normalize-space(string-join($all, ' '))[. ne ''], 'Unnamed')[1]"/>
  </xsl:function>

  <!-- The mark of a block is itself a block. -->
  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node instance of element() and (
        map:contains($f:blocks, local-name($node))
        or $node/self::p:departure or $node/self::p:same
        or (if ($node/(self::p:change | self::p:ins | self::p:del)) then exists($node/*[f:is-block(.)])
            else not(map:contains($f:inlines, local-name($node)))
              and exists($node/*[map:contains($f:blocks, local-name()) or self::p:*[f:is-block(.)]])))"/>
  </xsl:function>
</xsl:stylesheet>
