<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:p="urn:xeptools:prepared" xmlns:f="urn:xeptools:function">
  <!-- The meaning of a status for a reader who has to decide whether to rely on the document (Status.java). -->

  <xsl:function name="f:status-sentence" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="($xep/@p:meaning/string(),
        'The status of this document is not one that the process of the series knows; treat it with care.')[1]"/>
  </xsl:function>

  <!-- The same in a few words, for the top of a document that should not be relied on. -->
  <xsl:function name="f:banner" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="string($xep/@p:warning)"/>
  </xsl:function>
</xsl:stylesheet>
