<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The requirements of the document: the keywords of RFC 2119 in the text, and a list of all requirements. -->

  <!-- The first keyword of a requirement is the link to it. -->
  <xsl:template match="p:keyword" mode="m:phrase">
    <xsl:param name="in-link" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="is-link" select="@p:id and not($in-link or $f:lean)"/>
    <xsl:element name="{if ($is-link) then 'a' else 'span'}">
      <xsl:attribute name="class" select="'keyword ' || @level"/>
      <xsl:if test="@p:id">
        <xsl:attribute name="id" select="@p:id"/>
        <xsl:if test="$is-link">
          <xsl:attribute name="href" select="f:fragment(@p:id)"/>
        </xsl:if>
      </xsl:if>
      <xsl:apply-templates mode="m:phrase"/>
    </xsl:element>
  </xsl:template>

  <!-- All requirements in the order of the text, a list for each section of the first level. -->
  <xsl:template name="t:requirements">
    <xsl:variable name="all" select="f:requirements(.)"/>
    <p>{f:about-requirements($all)}</p>
    <xsl:for-each select="@p:requirements-files">
      <xsl:variable name="files" select="tokenize(.)"/>
      <p>
        <xsl:text>Beside your code: </xsl:text>
        <a href="{$files[1]}">a checklist in Markdown</a>, <a href="{$files[2]}">CSV</a> and <a href="{$files[3]}">JSON</a>
        <xsl:text>.</xsl:text>
      </p>
    </xsl:for-each>
    <details class="requirements">
      <summary>{if (count($all) eq 1) then 'The requirement' else 'All ' || count($all) || ' requirements'}</summary>
      <xsl:if test="count($all) gt 3">
        <!-- shown where scripts run; xep.js filters -->
        <div class="sieve" role="search" aria-label="Requirements">
          <xsl:for-each select="('must', 'should', 'may')[. = $all/@p:strictest]">
            <label><input type="checkbox" checked="checked" value="{.}"/><xsl:text> </xsl:text>{upper-case(.)}</label>
          </xsl:for-each>
          <label>Words <input type="search" autocomplete="off"/></label>
          <output>{count($all)} of {count($all)}</output>
        </div>
      </xsl:if>
      <xsl:for-each-group select="$all" group-adjacent="string(ancestor::section1[@p:id][1]/@p:id)">
        <xsl:for-each select="ancestor::section1[@p:id][1]">
          <xsl:text>&#10;</xsl:text>
          <p class="of-section">
            <a href="{f:fragment(@p:id)}"><span class="number">{f:section-number(.)}</span><xsl:text> </xsl:text><xsl:sequence select="f:title-with-labels(f:section-title(.))"/></a>
          </p>
        </xsl:for-each>
        <ul>
          <xsl:for-each select="current-group()">
            <xsl:text>&#10;</xsl:text>
            <li class="{@p:strictest}">
              <a href="{f:fragment(@p:id)}">{f:keywords(.)}</a>
              <xsl:text> </xsl:text>
              <div>
                <xsl:for-each select="@p:lead">
                  <span class="lead"><xsl:sequence select="f:with-breaks(.)"/></span>
                  <xsl:text> </xsl:text>
                </xsl:for-each>
                <xsl:sequence select="f:with-breaks(@p:requirement)"/>
                <xsl:if test="@p:items">
                  <ul>
                    <xsl:for-each select="tokenize(@p:items, '\n')">
                      <li><xsl:sequence select="f:with-breaks(.)"/></li>
                    </xsl:for-each>
                  </ul>
                </xsl:if>
              </div>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:for-each-group>
    </details>
  </xsl:template>
</xsl:stylesheet>
