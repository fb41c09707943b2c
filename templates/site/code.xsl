<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">
  <!-- Coloured code, in the stretches that Java makes. -->

  <!-- A stretch of one colour, as in documents: the shortest element with the first letter of the kind. -->
  <xsl:template match="s[@c]">
    <i class="{substring(@c, 1, 1)}"><xsl:call-template name="t:stretch"/></i>
  </xsl:template>

  <xsl:template match="s">
    <xsl:call-template name="t:stretch"/>
  </xsl:template>

  <xsl:template name="t:stretch">
    <xsl:choose>
      <xsl:when test="@mark"><mark>{.}</mark></xsl:when>
      <xsl:otherwise>{.}</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="gap">
    <xsl:text>…&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
