<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The common words and facts of all formats, without output markup.
       f: functions   t: named templates   m: modes, in all stylesheets. -->
  <xsl:include href="structure.xsl"/>
  <xsl:include href="tables.xsl"/>
  <xsl:include href="labels.xsl"/>
  <xsl:include href="dates.xsl"/>
  <xsl:include href="status.xsl"/>
  <xsl:include href="bibliography.xsl"/>
  <xsl:include href="requirements.xsl"/>
  <xsl:include href="fallback.xsl"/>
</xsl:stylesheet>
