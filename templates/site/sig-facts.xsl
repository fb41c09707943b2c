<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">
  <!-- What the index of the SIGs and the page of one say alike. -->

  <!-- Where XEP-0002 stands, which says what a SIG is. -->
  <xsl:param name="process" as="xs:string" select="''"/>

  <xsl:function name="f:state-sentence" as="xs:string">
    <xsl:param name="state" as="xs:string"/>
    <xsl:sequence select="map {
        'proposed': 'The charter is not approved yet.',
        'active': 'At work until the deliverables are there.',
        'standing': 'To stay for as long as the group is wanted.',
        'closed': 'The group has ended, or was never begun.' }($state)"/>
  </xsl:function>

  <!-- Who leads the group that is the context element: names, else where the charter says it. -->
  <xsl:template name="t:leaders-short">
    <xsl:choose>
      <xsl:when test="leader">{string-join(leader, ', ')}</xsl:when>
      <xsl:when test="leading"><a href="{@slug}.html#sig-leaders">as the charter says</a></xsl:when>
      <xsl:otherwise><span class="missing">not said</span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
