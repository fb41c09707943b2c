<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- What a status means for a reader who has to decide whether to rely on the document. -->

  <xsl:function name="f:status-sentence" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:variable name="type" select="string($xep/@p:type)"/>
    <xsl:variable name="active" select="map {
        'Procedural': 'This is how work is done: a process in force.',
        'Humorous': 'Published in good humour. Enjoy it; do not build on it.',
        'Historical': 'This records practice that existed before it was written down, and is kept as a reference.'}"/>
    <xsl:sequence select="(map {
        'ProtoXEP': 'A proposal. It has not been accepted into the series, has no number yet, and may change or vanish; do not build products on it.',
        'Experimental': 'Work in progress. Try it out and report what you find, but expect changes that break what you have built.',
        'Proposed': 'Under formal review. Now is the time to read it closely and to say what still should change.',
        'Stable': 'Reviewed and fit for use. What changes from here on is meant to stay compatible with what is deployed.',
        'Final': 'Settled: it has been implemented in at least two codebases and approved by a vote. Changes are kept small and compatible.',
        'Active': ($active($type), 'In force, and good to rely on; it can still be revised where practice asks for it.')[1],
        'Deferred': 'Put off, as a rule because it was not updated for a year. Ask on the list before you implement it; work on it may be taken up again.',
        'Retracted': 'Withdrawn by its authors. Do not implement it; it is kept for the record.',
        'Rejected': 'Reviewed and not approved. Do not implement it; it is kept for the record.',
        'Deprecated': 'Out of date: new implementations are no longer encouraged.',
        'Obsolete': 'It should no longer be implemented or deployed; it is kept for the record.'
        }(string($xep/@p:status)),
        'The status of this document is not one that the process of the series knows; treat it with care.')[1]"/>
  </xsl:function>

  <!-- The same in a few words, for the top of what should not be relied on. -->
  <xsl:function name="f:banner" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="if ($xep/@p:status = 'Deferred') then 'work on this has been put off.'
        else if ($xep/@p:status = 'Deprecated') then 'do not use this for new work.'
        else 'do not implement this.'"/>
  </xsl:function>
</xsl:stylesheet>
