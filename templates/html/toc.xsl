<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The contents: sections of the first four levels, and the appendices. -->

  <!-- One entry with its subentries. -->
  <xsl:mode name="m:contents" on-no-match="deep-skip"/>

  <xsl:template name="t:contents">
    <xsl:text>&#10;</xsl:text>
    <nav id="toc" aria-label="Contents">
      <h2>Contents</h2>
      <!-- folded on narrow screens; the style sheet opens it beside the text -->
      <details>
        <summary>Contents</summary>
        <ol>
          <xsl:apply-templates select="section1[@p:id]" mode="m:contents"/>
          <li>
            <a href="#appendices">Appendices</a>
            <ol>
              <xsl:for-each select="$f:appendices, f:requirements-appendix(.), f:implementations-appendix(.)">
                <li>
                  <a href="#{?id}"><span class="number">{?letter}.</span><xsl:text> </xsl:text>{?title}</a>
                </li>
              </xsl:for-each>
            </ol>
          </li>
        </ol>
      </details>
    </nav>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="section1 | section2 | section3 | section4" mode="m:contents">
    <xsl:variable name="below" select="(section2 | section3 | section4)[@p:id]"/>
    <xsl:text>&#10;</xsl:text>
    <li>
      <a href="{f:fragment(@p:id)}">
        <span class="number">{f:section-number(.)}</span>
        <xsl:text> </xsl:text>
        <xsl:sequence select="f:breakable(f:section-title(.))"/>
      </a>
      <xsl:if test="$below">
        <ol><xsl:apply-templates select="$below" mode="m:contents"/></ol>
      </xsl:if>
    </li>
  </xsl:template>

  <!-- Adds places to break words that may be longer than the column, only after punctuation. -->
  <xsl:function name="f:breakable" as="node()*">
    <xsl:param name="words" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="matches($words, '\S{18}', ';j')">
        <xsl:analyze-string select="$words" regex="[#/_:.]+">
          <xsl:matching-substring>{.}<wbr/></xsl:matching-substring>
          <xsl:non-matching-substring>{.}</xsl:non-matching-substring>
        </xsl:analyze-string>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="f:title-with-labels($words)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
