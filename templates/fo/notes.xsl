<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- Footnotes: the first use of a text puts it at the foot of the page, others repeat its number. -->

  <xsl:attribute-set name="mark">
    <xsl:attribute name="font-family">Sans</xsl:attribute>
    <xsl:attribute name="font-size">6.3pt</xsl:attribute>
    <xsl:attribute name="font-weight">normal</xsl:attribute>
    <xsl:attribute name="font-style">normal</xsl:attribute>
    <xsl:attribute name="baseline-shift">3.4pt</xsl:attribute>
    <xsl:attribute name="line-height">0</xsl:attribute>
    <xsl:attribute name="padding-left">0.6pt</xsl:attribute>
    <xsl:attribute name="color" select="$link-colour"/>
  </xsl:attribute-set>

  <xsl:template match="note" mode="m:body">
    <xsl:call-template name="t:mark"/>
  </xsl:template>

  <!-- A text's first use. FOP has no nested notes: those inside follow with invisible marks. -->
  <xsl:template match="note[@p:use = '1'][$p:layout eq 'full']" mode="m:body" priority="2">
    <fo:footnote role="Span">
      <fo:inline id="{@p:ref}" role="Reference" xsl:use-attribute-sets="mark">
        <fo:basic-link internal-destination="{@p:id}" fox:alt-text="Note {@p:number}">
          <xsl:value-of select="@p:number"/>
        </fo:basic-link>
      </fo:inline>
      <xsl:call-template name="t:note-body"/>
    </fo:footnote>
    <xsl:for-each select=".//note[@p:use = '1']">
      <fo:footnote role="Span">
        <fo:inline/>
        <xsl:call-template name="t:note-body"/>
      </fo:footnote>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="note//note" mode="m:body" priority="3">
    <xsl:call-template name="t:mark"/>
  </xsl:template>

  <!-- The number of a note that is printed elsewhere. -->
  <xsl:template name="t:mark">
    <fo:basic-link id="{@p:ref}" internal-destination="{@p:target}" fox:alt-text="Note {@p:number}" xsl:use-attribute-sets="mark">
      <xsl:value-of select="@p:number"/>
    </fo:basic-link>
  </xsl:template>

  <xsl:template name="t:note-body">
    <fo:footnote-body role="Note">
      <xsl:call-template name="t:note-text"/>
    </fo:footnote-body>
  </xsl:template>

  <!-- All notes at the end, in the order of their numbers. -->
  <xsl:template name="t:end-notes">
    <xsl:for-each select="$xep//note[@p:use = '1']">
      <xsl:sort select="xs:integer(@p:number)"/>
      <xsl:call-template name="t:note-text"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="t:note-text">
      <fo:block id="{@p:id}" font-family="Text" font-size="8.2pt" line-height="11pt" font-weight="normal" font-style="normal"
          text-align="start" text-align-last="start" start-indent="13pt" text-indent="-13pt" end-indent="0pt" color="{$ink}"
          space-before="1.5pt" white-space-collapse="true" linefeed-treatment="treat-as-space"
          white-space-treatment="ignore-if-surrounding-linefeed" l:break="22">
        <fo:inline role="Lbl" font-family="Sans" font-size="7pt" color="{$muted}"><xsl:value-of select="@p:number"/></fo:inline>
        <xsl:text>&#160; </xsl:text>
        <xsl:variable name="block" select="*[not(f:is-inline(.))][1]"/>
        <xsl:apply-templates select="node()[not($block) or . &lt;&lt; $block]" mode="m:body"/>
        <!-- only the first line has the hanging indent -->
        <xsl:if test="$block">
          <fo:block text-indent="0pt">
            <xsl:apply-templates select="$block | $block/following-sibling::node()" mode="m:body"/>
          </fo:block>
        </xsl:if>
      </fo:block>
  </xsl:template>
</xsl:stylesheet>
