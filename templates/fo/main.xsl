<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- A prepared document as formatting objects. Prefixes: m: modes, f: functions, t: named templates. The attribute
       l:break gives the number of characters of a word after which BreakOpportunities.java allows a break; fonts are
       split there too (GlyphRuns.java). l:columns gives the number of characters in a line of a listing, l:parts the
       parts of a long one (ListingEnds.java). -->
  <xsl:include href="../common/status.xsl"/>
  <xsl:include href="../common/dates.xsl"/>
  <xsl:include href="../common/labels.xsl"/>
  <xsl:include href="../common/bibliography.xsl"/>
  <xsl:include href="../common/requirements.xsl"/>
  <xsl:include href="../common/tables.xsl"/>
  <xsl:include href="../common/fallback.xsl"/>
  <xsl:include href="styles.xsl"/>
  <xsl:include href="page-masters.xsl"/>
  <xsl:include href="metadata.xsl"/>
  <xsl:include href="header.xsl"/>
  <xsl:include href="toc.xsl"/>
  <xsl:include href="sections.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="inlines.xsl"/>
  <xsl:include href="examples.xsl"/>
  <xsl:include href="tables.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="appendices.xsl"/>
  <xsl:include href="requirements.xsl"/>
  <xsl:include href="plain.xsl"/>
  <xsl:include href="fallback.xsl"/>

  <!-- The entry: a document becomes an fo:root. -->
  <xsl:mode on-no-match="fail" use-accumulators="f:place"/>
  <!-- Everything an author writes, blocks and inlines; FALLBACK handles elements without a template. -->
  <xsl:mode name="m:body" on-no-match="shallow-skip"/>

  <!-- 'full'; or, for documents that FOP cannot lay out otherwise, 'end-notes', 'plain' text or, as a last resort,
       'nothing'. -->
  <xsl:param name="p:layout" as="xs:string" select="'full'"/>

  <!-- The paper: 'a4' or 'letter'. -->
  <xsl:param name="p:paper" as="xs:string" select="'a4'"/>

  <!-- The mark of the publisher, as a data: address; '' for none. -->
  <xsl:param name="p:emblem" as="xs:string" select="''"/>

  <!-- Addresses of images that cannot be decoded. -->
  <xsl:param name="p:unreadable" as="xs:string*"/>

  <!-- The width and height in pixels of the others, by address. -->
  <xsl:param name="p:sizes" as="map(xs:string, xs:string)" select="map {}"/>

  <!-- All headers as one, since a broken document may have several, or none. -->
  <xsl:variable name="xep" select="/*"/>
  <xsl:variable name="header" select="/*/header"/>

  <xsl:template match="/">
    <fo:root xsl:use-attribute-sets="text" xml:lang="en">
      <xsl:call-template name="t:page-masters"/>
      <xsl:call-template name="t:metadata"/>
      <xsl:if test="not($p:layout = ('plain', 'nothing'))">
        <xsl:call-template name="t:bookmarks"/>
        <xsl:call-template name="t:destinations"/>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$p:layout = ('plain', 'nothing')">
          <xsl:call-template name="t:plain"/>
        </xsl:when>
        <xsl:otherwise>
          <fo:page-sequence master-reference="document" id="document" l:break="26">
            <xsl:call-template name="t:running-heads"/>
            <fo:flow flow-name="xsl-region-body">
              <xsl:call-template name="t:cover"/>
              <xsl:call-template name="t:toc"/>
              <xsl:for-each select="$xep">
                <xsl:call-template name="t:blocks">
                  <xsl:with-param name="content" select="f:content(.) except $header"/>
                </xsl:call-template>
              </xsl:for-each>
              <xsl:call-template name="t:appendices"/>
            </fo:flow>
          </fo:page-sequence>
        </xsl:otherwise>
      </xsl:choose>
    </fo:root>
  </xsl:template>
</xsl:stylesheet>
