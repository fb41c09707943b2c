<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Dates for people; programs get the ISO form as well. -->

  <!-- "2021-07-27" as "27 July 2021"; any other text unchanged. -->
  <xsl:function name="f:long-date" as="xs:string">
    <xsl:param name="date" as="xs:string?"/>
    <xsl:sequence select="if ($date castable as xs:date)
        then format-date(xs:date($date), '[D] [MNn] [Y]') else string($date)"/>
  </xsl:function>

  <!-- "2021-07-27" as "July 2021". -->
  <xsl:function name="f:short-date" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="format-date(xs:date($date), '[MNn] [Y]')"/>
  </xsl:function>

  <!-- True if the text is a day that exists, in ISO form without a zone. -->
  <xsl:function name="f:is-date" as="xs:boolean">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="string-length($text) eq 10 and $text castable as xs:date"/>
  </xsl:function>
</xsl:stylesheet>
