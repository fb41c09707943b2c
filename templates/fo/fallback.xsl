<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- FALLBACK: an element without a template shows its text and is reported, with its place in document order. -->
  <xsl:template match="*" mode="m:body" priority="-2">
    <xsl:call-template name="t:report-unhandled"/>
    <xsl:choose>
      <xsl:when test="parent::*[f:is-inline(.) or self::p or self::li or self::dd or self::dt or self::td or self::th
          or self::abstract or self::title or self::remark or self::example or self::code]">
        <fo:inline><xsl:apply-templates mode="m:body"/></fo:inline>
      </xsl:when>
      <xsl:otherwise>
        <fo:block xsl:use-attribute-sets="paragraph"><xsl:call-template name="t:blocks"/></fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Elements of the header that are in the text by mistake. -->
  <xsl:template match="header | author | revision | legal | copyright | permissions | warranty | liability | conformance
      | title | abstract | number | status | type | sig | approver | dependencies | supersedes | supersededby | spec | shortname
      | version | date | initials | remark | firstname | surname | email | jid | org | uri | lastcall | interim | expires
      | schemaloc | ns | url | registry | discuss | tags | tag | councilnote | authornote | tr | td | th" mode="m:body"
      priority="-1">
    <fo:block><xsl:apply-templates mode="m:body"/></fo:block>
  </xsl:template>
</xsl:stylesheet>
