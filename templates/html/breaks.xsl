<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function">
  <!-- Where lines may break: in an address after / : # (after @ and dots if it has no slash), and never in the label of a XEP. -->

  <!-- True if some words of $text have such places. -->
  <xsl:function name="f:has-breaks" as="xs:boolean">
    <xsl:param name="node" as="item()"/>
    <xsl:variable name="text" select="string($node)"/>
    <xsl:sequence select="contains($text, 'XEP-') or (string-length($text) ge 16
        and matches($text, '[/:#@]', ';j') and matches($text, '(?&lt;!\S)(?=\S{16})\S[^\s/:#@]*[/:#@]\S', ';j'))"/>
  </xsl:function>

  <!-- The title of a section, whose lines do not break in the label of a XEP. -->
  <xsl:function name="f:title-with-labels" as="node()*">
    <xsl:param name="title" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="contains($title, 'XEP-')"><xsl:sequence select="f:with-breaks($title)"/></xsl:when>
      <xsl:otherwise>{$title}</xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- $text with marks at these places. Every text comes here, and Java's expressions take a small part of the time of Saxon's;
    both mean the same here. -->
  <xsl:function name="f:with-breaks" as="node()*">
    <xsl:param name="text" as="item()"/>
    <xsl:choose>
      <xsl:when test="f:has-breaks($text)"><xsl:sequence select="f:broken($text)"/></xsl:when>
      <xsl:otherwise>{$text}</xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:broken" as="node()*">
    <xsl:param name="text" as="item()"/>
    <xsl:analyze-string select="string($text)" regex="XEP-[0-9X]{{4}}|\S{{16,}}" flags=";j">
      <xsl:matching-substring>
        <xsl:choose>
          <xsl:when test="string-length() eq 8 and starts-with(., 'XEP-')"><span class="xep-label">{.}</span></xsl:when>
          <xsl:when test="contains(., '@') and not(contains(., '/'))">
            <xsl:analyze-string select="." regex="[:#@.]+(?=\p{{L}})" flags=";j">
              <xsl:matching-substring>{.}<wbr/></xsl:matching-substring>
              <xsl:non-matching-substring>{.}</xsl:non-matching-substring>
            </xsl:analyze-string>
          </xsl:when>
          <xsl:otherwise>
            <xsl:analyze-string select="." regex="[/:#]+(?=[^/:#\n\r])" flags=";j">
              <xsl:matching-substring>{.}<wbr/></xsl:matching-substring>
              <xsl:non-matching-substring>{.}</xsl:non-matching-substring>
            </xsl:analyze-string>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:matching-substring>
      <xsl:non-matching-substring>{.}</xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>
</xsl:stylesheet>
