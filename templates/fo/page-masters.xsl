<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- Pages with a measure of some 70 characters, whatever the paper; the first page has no running head. A document
       that should not be relied on says so at the top of each page. -->

  <xsl:variable name="page-size" as="map(xs:string, xs:string)" select="if ($p:paper eq 'letter')
      then map {'width': '8.5in', 'height': '11in', 'side': '31.95mm'}
      else map {'width': '210mm', 'height': '297mm', 'side': '29mm'}"/>

  <xsl:variable name="banner" as="xs:boolean" select="$xep/@p:standing = ('dormant', 'history')"/>

  <xsl:template name="t:page-masters">
    <fo:layout-master-set>
      <fo:simple-page-master master-name="first" page-width="{$page-size?width}" page-height="{$page-size?height}"
          margin="14mm {$page-size?side} 12mm {$page-size?side}">
        <fo:region-body margin-top="8mm" margin-bottom="14mm"/>
        <fo:region-after extent="8mm" display-align="after"/>
      </fo:simple-page-master>
      <fo:simple-page-master master-name="other" page-width="{$page-size?width}" page-height="{$page-size?height}"
          margin="14mm {$page-size?side} 12mm {$page-size?side}">
        <fo:region-body margin-top="{if ($banner) then 20 else 13}mm" margin-bottom="14mm"/>
        <fo:region-before region-name="head" extent="{if ($banner) then 16 else 9}mm"/>
        <fo:region-after extent="8mm" display-align="after"/>
      </fo:simple-page-master>
      <fo:page-sequence-master master-name="document">
        <fo:repeatable-page-master-alternatives>
          <fo:conditional-page-master-reference page-position="first" master-reference="first"/>
          <fo:conditional-page-master-reference master-reference="other"/>
        </fo:repeatable-page-master-alternatives>
      </fo:page-sequence-master>
    </fo:layout-master-set>
  </xsl:template>

  <!-- Running heads are artifacts: a screen reader must not read them on every page. -->
  <xsl:template name="t:running-heads">
    <fo:static-content flow-name="head" role="artifact">
      <fo:block font-family="Sans" font-size="8pt" line-height="11pt" color="{$muted}" border-bottom="{$hairline}"
          padding-bottom="2pt" text-align-last="justify">
        <xsl:value-of select="f:shortened(string-join(($xep/@p:label, f:title()), ': '), 74)"/>
        <fo:leader leader-pattern="space"/>
        <xsl:value-of select="$xep/@p:status"/>
      </fo:block>
      <xsl:if test="$banner">
        <fo:block xsl:use-attribute-sets="banner" space-before="3pt" wrap-option="no-wrap">
          <fo:inline font-weight="bold"><xsl:value-of select="$xep/@p:status"/></fo:inline>
          <xsl:value-of select="': ' || f:banner($xep)"/>
          <xsl:for-each select="f:successors()[. ne '']">
            <xsl:value-of select="f:shortened(' See ' || . || '.', 50)"/>
          </xsl:for-each>
        </fo:block>
      </xsl:if>
    </fo:static-content>
    <fo:static-content flow-name="xsl-region-after" role="artifact">
      <fo:block font-family="Sans" font-size="8pt" line-height="11pt" color="{$muted}" text-align-last="justify">
        <xsl:value-of select="string-join((f:version(), $xep/@p:date), ' · ')"/>
        <fo:leader leader-pattern="space"/>
        <fo:page-number/>
        <xsl:if test="not($p:layout = ('plain', 'nothing'))">
          <xsl:text> of </xsl:text>
          <fo:page-number-citation-last ref-id="document"/>
        </xsl:if>
      </fo:block>
    </fo:static-content>
    <fo:static-content flow-name="xsl-footnote-separator" role="artifact">
      <fo:block padding-top="6pt" padding-bottom="2.5pt" line-height="4pt" font-size="4pt">
        <fo:leader leader-pattern="rule" leader-length="40mm" rule-thickness="0.5pt" color="#8d9099"/>
      </fo:block>
    </fo:static-content>
  </xsl:template>

  <!-- The names of the documents to read instead. -->
  <xsl:function name="f:successors" as="xs:string">
    <xsl:sequence select="string-join($header/supersededby/spec/normalize-space()[. ne ''], ', ')"/>
  </xsl:function>

  <xsl:function name="f:version" as="xs:string?">
    <xsl:sequence select="$xep/@p:version[. ne ''] ! ('Version ' || .)"/>
  </xsl:function>

  <!-- $text, cut between words to at most $limit characters. -->
  <xsl:function name="f:shortened" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="limit" as="xs:integer"/>
    <xsl:sequence select="if (string-length($text) le $limit) then $text
        else replace(substring($text, 1, $limit), '\s+\S*$', '') || ' …'"/>
  </xsl:function>
</xsl:stylesheet>
