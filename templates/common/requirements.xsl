<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The parts of the list of a document's requirements. -->

  <!-- The requirements in the order of the text, each as its first keyword; a note that is used again is printed
       once. -->
  <xsl:function name="f:requirements" as="element(p:keyword)*">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="$xep//p:keyword[@p:requirement][not(ancestor::note[not(@p:id)])]"/>
  </xsl:function>

  <!-- The keywords of a requirement; lines break only between two of them. -->
  <xsl:function name="f:keywords" as="xs:string">
    <xsl:param name="requirement" as="element(p:keyword)"/>
    <xsl:sequence select="replace($requirement/@p:keywords, '([A-Z]) ', '$1&#xA0;')"/>
  </xsl:function>

  <!-- The appendix, for documents with requirements. -->
  <xsl:function name="f:requirements-appendix" as="map(xs:string, xs:string)?">
    <xsl:param name="xep" as="element()"/>
    <xsl:if test="exists(f:requirements($xep))">
      <xsl:sequence select="map {'id': 'appendix-requirements', 'letter': 'J', 'title': 'Requirements'}"/>
    </xsl:if>
  </xsl:function>

  <!-- The origin of the list, and the number of requirements of each level. -->
  <xsl:function name="f:about-requirements" as="xs:string">
    <xsl:param name="requirements" as="element(p:keyword)*"/>
    <xsl:variable name="counts" as="xs:string*">
      <xsl:for-each select="map {'level': 'must', 'name': 'absolute (MUST)'},
          map {'level': 'should', 'name': 'recommended (SHOULD)'},
          map {'level': 'may', 'name': 'optional (MAY)'}">
        <xsl:variable name="kind" select="."/>
        <xsl:variable name="count" select="count($requirements[@p:strictest = $kind?level])"/>
        <xsl:if test="$count">
          <xsl:sequence select="$count || ' ' || ?name"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="'This list is made from the sentences and table rows that hold a keyword of RFC 2119; '
        || 'the text above decides. It has ' || string-join($counts, ', ') || '.'"/>
  </xsl:function>
</xsl:stylesheet>
