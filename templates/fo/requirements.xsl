<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- The requirements of the document: a list for each section of the first level, with links and pages. -->

  <xsl:template name="t:requirements">
    <xsl:variable name="all" select="f:requirements($xep)"/>
    <fo:block xsl:use-attribute-sets="paragraph"><xsl:value-of select="f:about-requirements($all)"/></fo:block>
    <xsl:for-each-group select="$all" group-adjacent="string(ancestor::section1[@p:id][1]/@p:id)">
      <xsl:for-each select="ancestor::section1[@p:id][1]">
        <fo:block xsl:use-attribute-sets="small" font-weight="bold" space-before="9pt" space-after="2pt"
            keep-with-next.within-column="always">
          <fo:basic-link internal-destination="{@p:id}" xsl:use-attribute-sets="link" fox:alt-text="{f:section-number(.)} {f:section-title(.)}">
            <xsl:value-of select="f:section-number(.), f:section-title(.)"/>
          </fo:basic-link>
        </fo:block>
      </xsl:for-each>
      <fo:list-block role="L:None" xsl:use-attribute-sets="small" provisional-distance-between-starts="31mm"
          provisional-label-separation="4pt">
        <xsl:for-each select="current-group()">
          <fo:list-item space-before="2.5pt" space-after="2.5pt">
            <fo:list-item-label end-indent="label-end()">
              <fo:block font-weight="bold" font-size="88%">
                <fo:basic-link internal-destination="{@p:id}" xsl:use-attribute-sets="link"
                    fox:alt-text="{@p:keywords}: {f:shortened(@p:requirement, 80)}">
                  <xsl:value-of select="f:keywords(.)"/>
                </fo:basic-link>
              </fo:block>
            </fo:list-item-label>
            <fo:list-item-body start-indent="body-start()">
              <fo:block xsl:use-attribute-sets="to-page">
                <xsl:if test="@p:lead">
                  <fo:inline color="{$muted}"><xsl:value-of select="@p:lead"/></fo:inline>
                  <xsl:text> </xsl:text>
                </xsl:if>
                <xsl:value-of select="@p:requirement"/>
                <fo:leader leader-pattern="dots" leader-length.minimum="10pt"/>
                <fo:page-number-citation ref-id="{@p:id}"/>
              </fo:block>
              <xsl:for-each select="tokenize(@p:items, '\n')">
                <fo:block start-indent="body-start() + 4mm" text-indent="-4mm" space-before="1.5pt">
                  <xsl:text>–&#xA0;</xsl:text><xsl:value-of select="."/>
                </fo:block>
              </xsl:for-each>
            </fo:list-item-body>
          </fo:list-item>
        </xsl:for-each>
      </fo:list-block>
    </xsl:for-each-group>
  </xsl:template>
</xsl:stylesheet>
