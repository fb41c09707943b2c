<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">
  <!-- The common parts of the index of SIGs and the page of one. -->
  <xsl:import href="../common/dates.xsl"/>

  <!-- The address of XEP-0002, which defines SIGs. -->
  <xsl:param name="process" as="xs:string" select="''"/>

  <xsl:function name="f:state-sentence" as="xs:string">
    <xsl:param name="state" as="xs:string"/>
    <xsl:sequence select="map {
        'proposed': 'The charter is not approved yet.',
        'active': 'The charter is in force.',
        'standing': 'No end is planned.',
        'unapproved': 'The charter was not approved.',
        'closed': 'The charter is no longer in force.' }($state)"/>
  </xsl:function>

  <xsl:function name="f:state-name" as="xs:string">
    <xsl:param name="state" as="xs:string"/>
    <xsl:sequence select="if ($state = 'unapproved') then 'Not approved' else f:capital($state)"/>
  </xsl:function>

  <!-- The last revision of the charter, and the last activity in sigs.yaml. -->
  <xsl:template name="t:activity-facts">
    <xsl:for-each select="activity/@revised">
      <div><dt>Charter last revised</dt><dd><time datetime="{.}">{f:short-date(.)}</time>; this site does not read the list</dd></div>
    </xsl:for-each>
    <xsl:for-each select="activity/@active">
      <div><dt>Last activity</dt><dd><time datetime="{.}">{f:long-date(.)}</time></dd></div>
    </xsl:for-each>
  </xsl:template>

  <!-- The leaders of the context group: their names, else a link to the place in the charter. -->
  <xsl:template name="t:leaders-short">
    <xsl:choose>
      <xsl:when test="leader">{string-join(leader, ', ')}</xsl:when>
      <xsl:when test="leading"><a href="{@slug}.html#sig-leaders">as the charter says</a></xsl:when>
      <xsl:otherwise><span class="missing">not stated</span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
