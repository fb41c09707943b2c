<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
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
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="3"/></xsl:call-template>
    <xsl:apply-templates select="$header/legal" mode="m:appendix"/>
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="4"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="paragraph"><xsl:value-of select="$f:about-xmpp"/></fo:block>
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="5"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="paragraph">
      <xsl:text>XEPs are discussed on the mailing list </xsl:text>
      <fo:inline font-family="Code" font-size="86%">standards@xmpp.org</fo:inline>
      <xsl:for-each select="distinct-values($header/discuss/normalize-space())[. ne ''][. ne 'standards']">
        <xsl:text>, and this one also on </xsl:text>
        <fo:inline font-family="Code" font-size="86%"><xsl:value-of select=". || '@xmpp.org'"/></fo:inline>
      </xsl:for-each>
      <xsl:text>; archives and subscription are at </xsl:text>
      <fo:basic-link external-destination="url('https://mail.jabber.org/')" xsl:use-attribute-sets="link"
          fox:alt-text="Mailing lists">https://mail.jabber.org/</fo:basic-link>
      <xsl:text>. Reports of errors are welcome there, too.</xsl:text>
    </fo:block>
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="6"/></xsl:call-template>
    <fo:block xsl:use-attribute-sets="paragraph"><xsl:value-of select="$f:about-words"/></fo:block>
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="7"/></xsl:call-template>
    <xsl:choose>
      <xsl:when test="$p:layout eq 'end-notes'">
        <xsl:call-template name="t:end-notes"/>
      </xsl:when>
      <xsl:otherwise>
        <fo:block xsl:use-attribute-sets="paragraph"><xsl:value-of select="if ($xep//note)
            then 'Each note stands at the foot of the page that first refers to it.' else 'This document has no notes.'"/></fo:block>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="t:appendix-heading"><xsl:with-param name="n" select="8"/></xsl:call-template>
    <xsl:apply-templates select="$header/revision" mode="m:appendix"/>
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

  <xsl:template name="t:appendix-heading">
    <xsl:param name="n" as="xs:integer"/>
    <fo:block id="{$appendices[$n]?id}" role="H3" xsl:use-attribute-sets="heading" font-size="12.5pt" line-height="16pt"
        space-before="15pt" space-after="4pt"><xsl:value-of select="f:appendix-title($appendices[$n])"/></fo:block>
  </xsl:template>

  <!-- All header fields except those with a place of their own. -->
  <xsl:template name="t:document-information">
    <xsl:variable name="fields" select="$header ! f:content(.)[not(self::title | self::abstract | self::legal | self::author
        | self::revision)]"/>
    <fo:table table-layout="fixed" width="100%" xsl:use-attribute-sets="small">
      <fo:table-column column-width="38mm" fox:header="true"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-body>
        <xsl:for-each select="$fields">
          <xsl:call-template name="t:glance">
            <xsl:with-param name="label" select="f:field-label(.)"/>
            <xsl:with-param name="value">
              <xsl:apply-templates select="." mode="m:field"/>
              <xsl:if test="not(normalize-space(.))">
                <xsl:value-of select="if (self::registry | self::interim) then 'yes' else 'none'"/>
              </xsl:if>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="t:glance">
          <xsl:with-param name="label" select="'Source'"/>
          <xsl:with-param name="value">
            <xsl:variable name="url" select="'https://xmpp.org/extensions/' || f:absolute-name() || '.xml'"/>
            <fo:basic-link external-destination="url('{$url}')" xsl:use-attribute-sets="link" fox:alt-text="XML source">
              <xsl:value-of select="$url"/>
            </fo:basic-link>
          </xsl:with-param>
        </xsl:call-template>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:function name="f:absolute-name" as="xs:string">
    <xsl:variable name="name" select="encode-for-uri(($xep/@p:name, 'xep')[1])"/>
    <xsl:sequence select="if (matches($xep/@p:number, '^[0-9]+$')) then $name else 'inbox/' || $name"/>
  </xsl:function>

  <xsl:function name="f:field-label" as="xs:string">
    <xsl:param name="field" as="node()"/>
    <xsl:variable name="labels" select="map {
        'number': 'Number', 'status': 'Status', 'lastcall': 'Last call ends', 'interim': 'Interim', 'type': 'Type',
        'sig': 'Special interest group', 'approver': 'Approving body', 'dependencies': 'Depends on',
        'supersedes': 'Supersedes', 'supersededby': 'Superseded by', 'shortname': 'Short name', 'tags': 'Tags',
        'schemaloc': 'Schema', 'registry': 'Registry', 'discuss': 'Discussion list', 'expires': 'Expires',
        'councilnote': 'Note of the Council', 'email': 'Mail', 'jid': 'JID', 'uri': 'Web', 'org': 'Organization'}"/>
    <xsl:sequence select="($labels(name($field)), name($field)[. ne ''], 'Also')[1]"/>
  </xsl:function>

  <xsl:template match="text()" mode="m:field"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="*" mode="m:field"><xsl:apply-templates select="." mode="m:body"/></xsl:template>

  <xsl:template match="number | status | type | sig | approver | shortname | lastcall | interim | registry | discuss | expires
      | councilnote | tag | org | ns | firstname | surname | authornote | version | date | initials" mode="m:field">
    <xsl:apply-templates mode="m:body"/>
  </xsl:template>

  <!-- The source says Draft, pages say Stable. -->
  <xsl:template match="status[normalize-space() = /xep/@p:status-source][/xep/@p:status ne /xep/@p:status-source]"
      mode="m:field" priority="1">
    <xsl:text>{/xep/@p:status} (in the source: </xsl:text><xsl:apply-templates mode="m:body"/><xsl:text>)</xsl:text>
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
      <fo:block font-weight="bold"><xsl:value-of select="f:name(.)"/></fo:block>
      <xsl:for-each select="f:content(.)[not(self::firstname | self::surname)][normalize-space()]">
        <fo:block xsl:use-attribute-sets="small" start-indent="12pt">
          <fo:inline color="{$muted}"><xsl:value-of select="f:field-label(.)"/>: </fo:inline>
          <xsl:apply-templates select="." mode="m:field"/>
        </fo:block>
      </xsl:for-each>
      <xsl:if test="authornote and key('by-id', 'authornote')">
        <fo:block xsl:use-attribute-sets="small" start-indent="12pt">
          <fo:basic-link internal-destination="authornote" xsl:use-attribute-sets="link" fox:alt-text="Author note">See the
            note on the author.</fo:basic-link>
        </fo:block>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <xsl:template match="legal" mode="m:appendix">
    <xsl:variable name="titles" select="map {'copyright': 'Copyright', 'permissions': 'Permissions', 'warranty': 'Warranty',
        'liability': 'Liability', 'conformance': 'Conformance'}"/>
    <xsl:for-each select="f:content(.)[normalize-space()]">
      <fo:block xsl:use-attribute-sets="small" space-after="5pt">
        <xsl:if test="$titles(name())">
          <fo:inline font-weight="bold"><xsl:value-of select="$titles(name()) || '. '"/></fo:inline>
        </xsl:if>
        <xsl:apply-templates select="if ($titles(name())) then node() else ." mode="m:body"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="revision" mode="m:appendix">
    <fo:block xsl:use-attribute-sets="small" space-before="5pt" keep-with-next.within-column="always">
      <xsl:copy-of select="f:id(.)"/>
      <fo:inline font-weight="bold">Version <xsl:value-of select="version" separator=", "/></fo:inline>
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
