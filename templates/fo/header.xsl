<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- The first page: the document at a glance. The whole header is in appendix A. -->

  <xsl:template name="t:cover">
    <xsl:if test="$banner">
      <fo:block xsl:use-attribute-sets="banner" font-size="10pt" line-height="14pt" space-after="12pt">
        <fo:inline font-weight="bold"><xsl:value-of select="$xep/@p:status"/></fo:inline>
        <xsl:value-of select="': ' || f:banner($xep)"/>
        <xsl:call-template name="t:successors">
          <xsl:with-param name="before" select="' See '"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
    <fo:block font-family="Sans" font-size="9pt" line-height="16pt" color="{$muted}" space-after="12pt">
      <xsl:if test="$p:emblem">
        <fo:external-graphic src="url('{$p:emblem}')" fox:alt-text="Logo" content-height="16pt" content-width="scale-to-fit"
            height="16pt" alignment-baseline="middle"/>
        <xsl:text>&#160; </xsl:text>
      </xsl:if>
      <xsl:value-of select="$imprint || ' · ' || $series"/>
    </fo:block>
    <fo:block font-family="Sans" font-weight="bold" font-size="12pt" line-height="16pt" color="{$muted}">
      <xsl:value-of select="$xep/@p:label"/>
    </fo:block>
    <fo:block role="H1" xsl:use-attribute-sets="heading" font-size="23pt" line-height="28pt" space-after="7pt">
      <xsl:for-each select="$header/title">
        <fo:block role="Span"><xsl:apply-templates mode="m:body"/></fo:block>
      </xsl:for-each>
      <xsl:if test="not($header/title[normalize-space()])">(without a title)</xsl:if>
    </fo:block>
    <fo:block xsl:use-attribute-sets="small" font-size="9.5pt" space-after="9pt">
      <fo:inline font-weight="bold" color="#ffffff" background-color="{f:status-colour()}" padding="2pt 5pt">
        <xsl:value-of select="($xep/@p:status[. ne ''], 'No status')[1]"/>
      </fo:inline>
      <xsl:text>&#160;&#160; </xsl:text>
      <xsl:value-of select="string-join(($xep/@p:type[. ne ''], f:version(), f:long-date($xep/@p:date)[. ne '']), ' · ')"/>
    </fo:block>
    <xsl:call-template name="t:road"/>
    <xsl:for-each select="$header/abstract">
      <fo:block role="H2" xsl:use-attribute-sets="heading" font-size="14pt" line-height="18pt"
          space-before="14pt" space-after="4pt">Abstract</fo:block>
      <fo:block xsl:use-attribute-sets="paragraph"><xsl:apply-templates mode="m:body"/></fo:block>
    </xsl:for-each>
    <fo:block id="status-notice" space-before="9pt" space-after="11pt" border-left="3pt solid {f:status-colour()}"
        padding="4pt 7pt" margin-left="0pt" margin-right="0pt" background-color="{f:status-tint()}" xsl:use-attribute-sets="small" keep-together.within-column="always">
      <fo:inline font-weight="bold">Status: </fo:inline>
      <xsl:value-of select="f:status-sentence($xep)"/>
      <xsl:call-template name="t:successors">
        <xsl:with-param name="before" select="' It is superseded by '"/>
      </xsl:call-template>
    </fo:block>
    <xsl:call-template name="t:at-a-glance"/>
  </xsl:template>

  <!-- The documents to read instead, as links. -->
  <xsl:template name="t:successors">
    <xsl:param name="before" as="xs:string"/>
    <xsl:for-each select="$header/supersededby/spec[normalize-space()]">
      <xsl:value-of select="if (position() eq 1) then $before else ', '"/>
      <xsl:apply-templates select="." mode="m:field"/>
      <xsl:if test="@p:xep-title"><xsl:value-of select="' (' || @p:xep-title || ')'"/></xsl:if>
      <xsl:if test="position() eq last()">.</xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- The states of the document, side by side, with the days on which it reached them. -->
  <xsl:template name="t:road">
    <xsl:variable name="road" select="tokenize($xep/@p:road)"/>
    <xsl:variable name="dates" select="tokenize($xep/@p:road-dates)"/>
    <xsl:variable name="here" select="xs:integer(($xep/@p:road-here, 0)[1])"/>
    <xsl:if test="exists($road)">
      <fo:table role="Div" table-layout="fixed" width="100%" xsl:use-attribute-sets="small" border-collapse="separate"
          border-separation="3pt" line-height="11.5pt" space-after="4pt">
        <fo:table-body role="Div">
          <fo:table-row role="Div">
            <xsl:for-each select="$road">
              <xsl:variable name="at" select="position()"/>
              <xsl:variable name="colour" select="if ($at le $here) then f:status-colour() else '#c9ccd3'"/>
              <fo:table-cell role="Div" border-top="{if ($at eq $here) then 3 else 2}pt solid {$colour}" padding-top="3pt"
                  color="{if ($at eq $here) then $colour else $muted}">
                <fo:block font-weight="{if ($at eq $here) then 'bold' else 'normal'}"><xsl:value-of select="."/></fo:block>
                <xsl:for-each select="$dates[$at][replace(., '~', '') castable as xs:date]">
                  <fo:block font-size="7.6pt" line-height="10pt" color="{$muted}">
                    <xsl:if test="starts-with(., '~')">last call until </xsl:if>
                    <xsl:value-of select="f:short-date(replace(., '~', ''))"/>
                  </fo:block>
                </xsl:for-each>
              </fo:table-cell>
            </xsl:for-each>
          </fo:table-row>
        </fo:table-body>
      </fo:table>
    </xsl:if>
  </xsl:template>

  <xsl:template name="t:at-a-glance">
    <fo:table id="docmeta" table-layout="fixed" width="100%" xsl:use-attribute-sets="small">
      <fo:table-column column-width="28mm" fox:header="true"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-body>
        <xsl:call-template name="t:glance">
          <xsl:with-param name="label" select="if (count($header/author) gt 1) then 'Authors' else 'Author'"/>
          <xsl:with-param name="value">
            <xsl:for-each select="$header/author">
              <fo:block>
                <fo:inline font-weight="bold"><xsl:value-of select="f:name(.)"/></fo:inline>
                <xsl:for-each select="email, jid, uri">
                  <fo:inline color="{$muted}"><xsl:value-of select="' · ' || f:field-label(.)"/>: </fo:inline>
                  <xsl:apply-templates select="." mode="m:field"/>
                </xsl:for-each>
              </fo:block>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:for-each select="$header/(type, status, shortname)">
          <xsl:call-template name="t:glance">
            <xsl:with-param name="label" select="f:field-label(.)"/>
            <xsl:with-param name="value"><xsl:apply-templates select="." mode="m:field"/></xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="t:glance">
          <xsl:with-param name="label" select="'Version'"/>
          <xsl:with-param name="value"><xsl:value-of select="$xep/@p:version"/></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="t:glance">
          <xsl:with-param name="label" select="'Last updated'"/>
          <xsl:with-param name="value"><xsl:value-of select="f:long-date($xep/@p:date)"/></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="t:glance">
          <xsl:with-param name="label" select="'Copyright'"/>
          <xsl:with-param name="value">
            <xsl:for-each select="$header/legal/copyright[normalize-space()]">
              <fo:block><xsl:apply-templates select="node() except note" mode="m:body"/></fo:block>
            </xsl:for-each>
            <fo:basic-link internal-destination="appendix-legal" xsl:use-attribute-sets="link"
                fox:alt-text="Legal notices">Legal notices: appendix C, page <fo:page-number-citation ref-id="appendix-legal"/></fo:basic-link>
          </xsl:with-param>
        </xsl:call-template>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="t:glance">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="value" as="node()*"/>
    <xsl:if test="normalize-space(string-join($value, ''))">
      <fo:table-row border-top="{$hairline}" keep-together.within-column="always">
        <fo:table-cell padding="3pt 0pt"><fo:block color="{$muted}"><xsl:value-of select="$label"/></fo:block></fo:table-cell>
        <fo:table-cell padding="3pt 0pt"><fo:block><xsl:sequence select="$value"/></fo:block></fo:table-cell>
      </fo:table-row>
    </xsl:if>
  </xsl:template>

  <!-- Given name and family name of an author. -->
  <xsl:function name="f:name" as="xs:string">
    <xsl:param name="author" as="element()"/>
    <xsl:sequence select="normalize-space(string-join($author/(firstname, surname), ' '))"/>
  </xsl:function>

  <xsl:function name="f:status-colour" as="xs:string">
    <xsl:sequence select="($trust-colours($xep/@p:trust), $muted)[1]"/>
  </xsl:function>

  <xsl:function name="f:status-tint" as="xs:string">
    <xsl:sequence select="($trust-tints($xep/@p:trust), $tint)[1]"/>
  </xsl:function>
</xsl:stylesheet>
