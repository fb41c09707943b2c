<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Notes: a number in the line, the text in an appendix, and a link back. -->

  <!-- Nothing inside a link, which puts its notes after itself; and nothing in a field that is shown elsewhere on the
       page, too. -->
  <xsl:template match="note" mode="m:phrase">
    <xsl:param name="in-link" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:param name="repeated" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:if test="not($in-link or $repeated)">
      <a class="note-ref" id="{@p:ref}" href="{f:fragment(@p:target)}" role="doc-noteref"
          aria-label="Note {@p:number}">[{@p:number}]</a>
    </xsl:if>
  </xsl:template>

  <!-- All printed notes, in the order of their numbers. -->
  <xsl:template name="t:notes">
    <xsl:variable name="notes" select="//note[@p:id]"/>
    <xsl:choose>
      <xsl:when test="$notes">
        <ol class="notes">
          <xsl:for-each select="$notes">
            <xsl:sort select="xs:integer(@p:number)"/>
            <xsl:variable name="number" select="@p:number"/>
            <xsl:text>&#10;</xsl:text>
            <li id="{@p:id}">
              <xsl:call-template name="t:alias"/>
              <xsl:call-template name="t:flow">
                <xsl:with-param name="wrap" select="false()"/>
              </xsl:call-template>
              <xsl:call-template name="t:self-link">
                <xsl:with-param name="id" select="@p:id"/>
                <xsl:with-param name="to" select="'note ' || $number"/>
              </xsl:call-template>
              <xsl:for-each select="key('uses-of-note', @p:id)">
                <xsl:text> </xsl:text>
                <a class="back" href="{f:fragment(@p:ref)}" role="doc-backlink"
                    aria-label="Back to where note {$number} is used{
                      if (last() gt 1) then ', place ' || position() else ''}">↩{
                      if (last() gt 1) then position() else ''}</a>
              </xsl:for-each>
            </li>
          </xsl:for-each>
        </ol>
      </xsl:when>
      <xsl:otherwise>
        <p>This document has no notes.</p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
