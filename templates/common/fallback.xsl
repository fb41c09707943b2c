<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- No element is silently ignored: an element without a template is reported by its place in document order, and
       the format's own fallback shows its text. -->

  <!-- 0 for the root; p:* elements do not count. -->
  <xsl:accumulator name="f:place" as="xs:integer" initial-value="-1">
    <xsl:accumulator-rule match="*[not(self::p:*)]" select="$value + 1"/>
  </xsl:accumulator>

  <!-- Reports the context element. -->
  <xsl:template name="t:report-unhandled">
    <xsl:message error-code="unhandled" select="accumulator-before('f:place')"/>
  </xsl:template>
</xsl:stylesheet>
