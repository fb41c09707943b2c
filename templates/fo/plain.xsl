<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:p="urn:xeptools:prepared" xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function"
    xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode" exclude-result-prefixes="xs p f t m">
  <!-- The print of a document that cannot be laid out: its words, or one sentence. FOP keeps one page sequence in
       memory at a time, so the sequences are short, and no page needs the number of the last one. -->

  <xsl:variable name="words-in-a-block" select="300"/>
  <xsl:variable name="blocks-in-a-sequence" select="200"/>

  <!-- The texts in an element, one for each paragraph, listing or cell. -->
  <xsl:mode name="m:plain" on-no-match="shallow-skip"/>

  <xsl:template match="*" mode="m:plain">
    <xsl:sequence select="(@topic | @caption | @alt) ! string()"/>
    <xsl:apply-templates select="*" mode="m:plain"/>
  </xsl:template>

  <xsl:template match="*[text()[normalize-space()]]" mode="m:plain" priority="1">
    <xsl:sequence select="string-join((@topic | @caption | @alt | .//(text() | @topic | @caption | @alt)) ! (if (. instance of text()) then string() else ' ' || . || ' '))"/>
  </xsl:template>

  <xsl:template name="t:plain">
    <xsl:variable name="texts" as="xs:string*">
      <xsl:choose>
        <xsl:when test="$p:layout eq 'nothing'">
          <xsl:sequence select="'This document is too large to be printed. Read it as a web page, or as the source that is attached to this file.'"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="/*" mode="m:plain"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:for-each select="$texts">
        <xsl:for-each-group select="tokenize(.)" group-adjacent="(position() - 1) idiv $words-in-a-block">
          <xsl:sequence select="string-join(current-group(), ' ')"/>
        </xsl:for-each-group>
      </xsl:for-each>
    </xsl:variable>
    <!-- FOP requires a page, even an empty one -->
    <xsl:for-each-group select="if (exists($blocks)) then $blocks else ''" group-adjacent="(position() - 1) idiv $blocks-in-a-sequence">
      <fo:page-sequence master-reference="document" l:break="26">
        <xsl:call-template name="t:running-heads"/>
        <fo:flow flow-name="xsl-region-body">
          <xsl:for-each select="current-group()">
            <fo:block xsl:use-attribute-sets="paragraph"><xsl:value-of select="."/></fo:block>
          </xsl:for-each>
        </fo:flow>
      </fo:page-sequence>
    </xsl:for-each-group>
  </xsl:template>
</xsl:stylesheet>
