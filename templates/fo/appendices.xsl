<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs map p f t m">
  <!-- The appendices after the text, with the same ids as on the web page. -->

  <xsl:variable name="appendices" as="map(xs:string, xs:string)*" select="$f:appendices, f:requirements-appendix($xep)"/>

  <xsl:function name="f:appendix-title" as="xs:string">
    <xsl:param name="appendix" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="'Appendix ' || $appendix?letter || ': ' || $appendix?title"/>
  </xsl:function>

  <!-- A value of the header, as text or link. -->
  <xsl:mode name="m:field" on-no-match="shallow-skip"/>

  <xsl:template name="t:appendices">
    <fo:block id="appendices" role="H2" xsl:use-attribute-sets="heading" font-size="18pt" line-height="22pt"
        space-before="26pt" space-after="2pt" border-top="{$hairline}" padding-top="10pt">Appendices</fo:block>
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="1"/></xsl:call-template>
    <xsl:call-template name="t:document-information"/>
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="2"/></xsl:call-template>
    <xsl:apply-templates select="$header/author" mode="m:appendix"/>
    <xsl:call-template name="t:sentence">
      <xsl:with-param name="text" select="'No author is named.'[empty($header/author)]"/>
    </xsl:call-template>
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="3"/></xsl:call-template>
    <xsl:apply-templates select="$header/legal" mode="m:appendix"/>
    <xsl:call-template name="t:sentence">
      <xsl:with-param name="text" select="'The document has no legal notice.'[empty($header/legal)]"/>
    </xsl:call-template>
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="4"/></xsl:call-template>
    <xsl:call-template name="t:sentence"><xsl:with-param name="text" select="$f:about-xmpp"/></xsl:call-template>
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="5"/></xsl:call-template>
    <xsl:call-template name="t:sentence"><xsl:with-param name="text" select="$f:about-venue"/></xsl:call-template>
    <xsl:variable name="list" select="f:venue($xep)"/>
    <fo:block xsl:use-attribute-sets="paragraph">
      <fo:basic-link external-destination="url('https://mail.jabber.org/mailman/listinfo/{$list}')" xsl:use-attribute-sets="link"
          fox:alt-text="{$list}@xmpp.org"><xsl:value-of select="$list || '@xmpp.org'"/></fo:basic-link>
    </fo:block>
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="6"/></xsl:call-template>
    <xsl:call-template name="t:sentence"><xsl:with-param name="text" select="$f:about-words"/></xsl:call-template>
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="7"/></xsl:call-template>
    <xsl:choose>
      <xsl:when test="$p:layout eq 'end-notes'">
        <xsl:call-template name="t:end-notes"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="t:sentence">
          <xsl:with-param name="text" select="if ($xep//note)
            then 'Each note stands at the foot of the page that first refers to it.' else 'This document has no notes.'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="8"/></xsl:call-template>
    <xsl:apply-templates select="$header/revision" mode="m:appendix"/>
    <xsl:call-template name="t:sentence">
      <xsl:with-param name="text" select="'The document has no revision history.'[empty($header/revision)]"/>
    </xsl:call-template>
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="9"/></xsl:call-template>
    <xsl:call-template name="t:citations"/>
    <xsl:if test="f:requirements($xep)">
      <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="10"/></xsl:call-template>
      <xsl:call-template name="t:requirements"/>
    </xsl:if>
  </xsl:template>

  <!-- The forms for people and for LaTeX; programs read the others from the web page. -->
  <xsl:template name="t:citations">
    <xsl:for-each select="f:works($xep)">
      <xsl:variable name="work" select="."/>
      <fo:block role="H4" xsl:use-attribute-sets="heading" font-size="10pt" line-height="13pt" space-before="8pt"
          space-after="3pt"><xsl:value-of select="?title"/></fo:block>
      <fo:block xsl:use-attribute-sets="paragraph"><xsl:value-of select="f:citation($xep, $work)"/></fo:block>
      <fo:block xsl:use-attribute-sets="listing" keep-together.within-column="always">
        <xsl:value-of select="f:biblatex($xep, $work)"/>
      </fo:block>
    </xsl:for-each>
    <xsl:variable name="more" select="$xep/@p:address || '#appendix-biblatex'"/>
    <fo:block xsl:use-attribute-sets="paragraph" space-before="6pt">
      <xsl:text>The same for BibTeX, in Markdown and in the XML of RFCs is at </xsl:text>
      <fo:basic-link external-destination="url('{$more}')" xsl:use-attribute-sets="link" fox:alt-text="Bibliography entries"><xsl:value-of select="$more"/></fo:basic-link>
      <xsl:text>.</xsl:text>
    </fo:block>
  </xsl:template>

  <xsl:template name="t:sentence">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:if test="$text">
      <fo:block xsl:use-attribute-sets="paragraph">
        <xsl:for-each select="f:with-references($text)">
          <xsl:variable name="piece" select="."/>
          <xsl:for-each select="$xep">
            <xsl:call-template name="t:link">
              <xsl:with-param name="href" select="$piece?href[. ne '']"/>
              <xsl:with-param name="content"><xsl:value-of select="$piece?text"/></xsl:with-param>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template name="t:appendix-heading">
    <xsl:param name="n" as="xs:integer"/>
    <fo:block id="{$appendices[$n]?id}" role="H3" xsl:use-attribute-sets="heading" font-size="12.5pt" line-height="16pt"
        space-before="15pt" space-after="4pt"><xsl:value-of select="f:appendix-title($appendices[$n])"/></fo:block>
  </xsl:template>

  <!-- The rows of the web page, in its order, and the address of the source. -->
  <xsl:template name="t:document-information">
    <xsl:variable name="known" select="($f:fields?name, 'title', 'abstract', 'legal', 'author', 'revision')"/>
    <xsl:variable name="series" as="map(xs:string, xs:string)*" select="
        map {'label': 'Series', 'value': f:series($xep), 'href': ''},
        map {'label': 'Publisher', 'value': f:publisher($xep), 'href': string(f:publisher-home($xep))}"/>
    <fo:table table-layout="fixed" width="100%" xsl:use-attribute-sets="small">
      <fo:table-column column-width="38mm" fox:header="true"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-body>
        <xsl:for-each select="$series">
          <xsl:call-template name="t:glance">
            <xsl:with-param name="label" select="?label"/>
            <xsl:with-param name="value">
              <xsl:variable name="row" select="."/>
              <xsl:for-each select="$xep">
                <xsl:call-template name="t:link">
                  <xsl:with-param name="href" select="$row?href[. ne '']"/>
                  <xsl:with-param name="content"><xsl:value-of select="$row?value"/></xsl:with-param>
                </xsl:call-template>
              </xsl:for-each>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:for-each select="$f:fields">
          <xsl:variable name="name" select="?name"/>
          <xsl:call-template name="t:field-row">
            <xsl:with-param name="fields" select="$header/*[name() eq $name]"/>
          </xsl:call-template>
          <xsl:if test="$name eq 'type'">
            <xsl:call-template name="t:glance">
              <xsl:with-param name="label" select="'Version'"/>
              <xsl:with-param name="value"><xsl:value-of select="$xep/@p:version"/></xsl:with-param>
            </xsl:call-template>
            <xsl:call-template name="t:glance">
              <xsl:with-param name="label" select="'Last updated'"/>
              <xsl:with-param name="value"><xsl:value-of select="$xep/@p:date"/></xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </xsl:for-each>
        <xsl:for-each select="$header ! f:content(.)[not(name() = $known)]">
          <xsl:call-template name="t:field-row">
            <xsl:with-param name="fields" select="."/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="t:glance">
          <xsl:with-param name="label" select="'Source'"/>
          <xsl:with-param name="value">
            <xsl:variable name="url" select="f:url($xep) || '.xml'"/>
            <fo:basic-link external-destination="url('{$url}')" xsl:use-attribute-sets="link" fox:alt-text="XML source">
              <xsl:value-of select="$url"/>
            </fo:basic-link>
          </xsl:with-param>
        </xsl:call-template>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- A row for the $fields of one name; a field without words says so. -->
  <xsl:template name="t:field-row">
    <xsl:param name="fields" as="node()*"/>
    <xsl:if test="$fields">
      <xsl:call-template name="t:glance">
        <xsl:with-param name="label" select="f:field-label($fields[1])"/>
        <xsl:with-param name="value">
          <xsl:for-each select="$fields">
            <fo:block>
              <xsl:apply-templates select="." mode="m:field"/>
              <xsl:if test="not(normalize-space(.) or self::registry or self::interim)">None</xsl:if>
            </fo:block>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:field-label" as="xs:string">
    <xsl:param name="field" as="node()"/>
    <xsl:variable name="labels" as="map(xs:string, xs:string)" select="map:merge((
        $f:fields ! map {?name: ?label}, $f:author-labels, map {'title': 'Title'}))"/>
    <xsl:sequence select="($labels(name($field)), name($field)[. ne ''], 'Besides')[1]"/>
  </xsl:function>

  <xsl:template match="text()" mode="m:field"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="*" mode="m:field"><xsl:apply-templates select="." mode="m:body"/></xsl:template>

  <xsl:template match="number | status | type | sig | approver | shortname | lastcall | discuss | expires
      | councilnote | tag | org | ns | firstname | surname | authornote | version | date | initials" mode="m:field">
    <xsl:apply-templates mode="m:body"/>
  </xsl:template>

  <!-- The source says Draft, pages say Stable. -->
  <xsl:template match="status[normalize-space() = /xep/@p:status-source]" mode="m:field" priority="1">
    <xsl:call-template name="t:link">
      <xsl:with-param name="href" select="/xep/@p:status-href"/>
      <xsl:with-param name="content"><xsl:value-of select="/xep/@p:status"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="type[normalize-space() = /xep/@p:type]" mode="m:field" priority="1">
    <xsl:call-template name="t:link">
      <xsl:with-param name="href" select="/xep/@p:type-href"/>
      <xsl:with-param name="content"><xsl:apply-templates mode="m:body"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="registry" mode="m:field" priority="1">
    <xsl:text>The XMPP Registrar keeps a registry for this document.</xsl:text>
    <xsl:apply-templates mode="m:body"/>
  </xsl:template>

  <xsl:template match="interim" mode="m:field" priority="1">
    <xsl:text>Yes, an interim document.</xsl:text>
    <xsl:apply-templates mode="m:body"/>
  </xsl:template>

  <xsl:template match="dependencies | supersedes | supersededby | tags | schemaloc" mode="m:field">
    <xsl:for-each select="f:content(.)">
      <xsl:if test="position() gt 1"><xsl:value-of select="if (parent::schemaloc) then ' ' else ', '"/></xsl:if>
      <xsl:apply-templates select="." mode="m:field"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="spec | uri | url" mode="m:field">
    <xsl:call-template name="t:link">
      <xsl:with-param name="href" select="@p:href"/>
      <xsl:with-param name="content"><xsl:apply-templates mode="m:body"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="email | jid" mode="m:field">
    <xsl:variable name="address" select="normalize-space(.)"/>
    <xsl:call-template name="t:link">
      <xsl:with-param name="href" select="if (matches($address, '^[^\s@:]+@[^\s@:]+$'))
          then (if (self::email) then 'mailto:' else 'xmpp:') || encode-for-uri($address) => replace('%40', '@') else ()"/>
      <xsl:with-param name="content"><xsl:apply-templates mode="m:body"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Authors, legal notices and revisions, each in its appendix. -->
  <xsl:mode name="m:appendix" on-no-match="fail"/>

  <xsl:template match="author" mode="m:appendix">
    <fo:block space-before="4pt" space-after="6pt" keep-together.within-column="always">
      <fo:block font-weight="bold"><xsl:value-of select="f:author-name(.)"/></fo:block>
      <xsl:for-each select="f:content(.)[not(self::firstname | self::surname)][normalize-space()]">
        <fo:block xsl:use-attribute-sets="small" start-indent="12pt">
          <fo:inline color="{$muted}"><xsl:value-of select="f:field-label(.)"/>: </fo:inline>
          <xsl:apply-templates select="." mode="m:field"/>
        </fo:block>
      </xsl:for-each>
      <xsl:if test="authornote and key('by-id', 'authornote')">
        <fo:block xsl:use-attribute-sets="small" start-indent="12pt">
          <fo:inline color="{$muted}"><xsl:value-of select="$f:author-labels?authornote"/>: </fo:inline>
          <fo:basic-link internal-destination="authornote" xsl:use-attribute-sets="link" fox:alt-text="Author note">See the
            author note</fo:basic-link>
        </fo:block>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <xsl:template match="legal" mode="m:appendix">
    <xsl:for-each select="f:content(.)[normalize-space()]">
      <xsl:variable name="title" select="self::* ! f:legal-title(.)"/>
      <xsl:if test="$title">
        <fo:block role="H4" xsl:use-attribute-sets="heading" font-size="9.4pt" line-height="13pt" space-before="6pt"
            space-after="1pt"><xsl:value-of select="$title"/></fo:block>
      </xsl:if>
      <fo:block xsl:use-attribute-sets="small" space-after="5pt">
        <xsl:apply-templates select="if ($title) then node() else ." mode="m:body"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- Notices are plain text, in which ## stands around what is stressed. -->
  <xsl:template match="legal//text()[matches(., $f:stressed)]" mode="m:body" priority="5">
    <xsl:analyze-string select="." regex="{$f:stressed}">
      <xsl:matching-substring>
        <fo:inline font-weight="bold"><xsl:value-of select="regex-group(1)"/></fo:inline>
      </xsl:matching-substring>
      <xsl:non-matching-substring><xsl:value-of select="."/></xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:template>

  <xsl:template match="revision" mode="m:appendix">
    <xsl:variable name="version" select="normalize-space(version[1])"/>
    <fo:block xsl:use-attribute-sets="small" space-before="5pt" keep-with-next.within-column="always">
      <xsl:copy-of select="f:id(.)"/>
      <fo:inline font-weight="bold">
        <xsl:text>Version </xsl:text>
        <xsl:call-template name="t:link">
          <xsl:with-param name="href" select="('https://xmpp.org/extensions/attic/xep-' || $xep/@p:number || '-' || $version || '.html')[
              matches($xep/@p:number, '^[0-9]+$') and matches($version, '^[0-9A-Za-z.-]+$')]"/>
          <xsl:with-param name="content"><xsl:value-of select="if (normalize-space(string-join(version))) then version else 'unnumbered'" separator=", "/></xsl:with-param>
        </xsl:call-template>
      </fo:inline>
      <xsl:value-of select="date[normalize-space()] ! (' · ' || normalize-space(.))"/>
      <fo:inline color="{$muted}"><xsl:value-of select="initials[normalize-space()] ! (' · ' || normalize-space(.))"/></fo:inline>
    </fo:block>
    <fo:block xsl:use-attribute-sets="small" start-indent="12pt" space-after="4pt">
      <xsl:for-each select="f:content(.)[not(self::version | self::date | self::initials)]">
        <xsl:choose>
          <xsl:when test="self::remark"><xsl:call-template name="t:blocks"/></xsl:when>
          <xsl:otherwise><fo:block><xsl:apply-templates select="." mode="m:body"/></fo:block></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
