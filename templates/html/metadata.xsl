<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Metadata in the vocabularies of search engines, catalogs (Dublin Core), previews (Open Graph), citation
       managers, and JSON-LD. All of it is from the header. -->

  <xsl:template name="t:metadata">
    <xsl:variable name="xep" select="."/>
    <xsl:variable name="title" select="f:page-title(.)"/>
    <xsl:variable name="url" select="f:url(.) || '.html'"/>
    <xsl:variable name="description" select="f:plain(header/abstract)"/>
    <xsl:variable name="authors" select="header/author/f:author-name(.)[. ne 'Unnamed']"/>
    <xsl:variable name="date" select="@p:date[f:is-date(.)]"/>
    <link rel="canonical" href="{$url}"/>
    <link rel="alternate" type="application/xml" title="Source" href="{f:url(.)}.xml"/>
    <xsl:if test="tokenize(@p:formats)[ends-with(., '.pdf')]">
      <link rel="alternate" type="application/pdf" title="PDF" href="{f:url(.)}.pdf"/>
    </xsl:if>
    <xsl:call-template name="t:metas">
      <xsl:with-param name="pairs" select="
          map {'name': 'description', 'content': $description},
          $authors ! map {'name': 'author', 'content': .},
          map {'name': 'DC.title', 'content': $title},
          $authors ! map {'name': 'DC.creator', 'content': .},
          map {'name': 'DC.publisher', 'content': f:publisher($xep)},
          map {'name': 'DC.date', 'content': string($date)},
          map {'name': 'DC.identifier', 'content': $url},
          map {'name': 'DC.type', 'content': 'Text'},
          map {'name': 'DC.format', 'content': 'text/html'},
          map {'name': 'DC.language', 'content': 'en'},
          header/tags/tag/normalize-space()[. ne ''] ! map {'name': 'DC.subject', 'content': .},
          map {'name': 'citation_title', 'content': $title},
          $authors ! map {'name': 'citation_author', 'content': .},
          map {'name': 'citation_publication_date', 'content': translate($date, '-', '/')},
          map {'name': 'citation_technical_report_institution', 'content': f:publisher($xep)},
          map {'name': 'citation_technical_report_number', 'content': string(@p:label)},
          map {'name': 'citation_language', 'content': 'en'},
          map {'name': 'twitter:card', 'content': 'summary'}"/>
    </xsl:call-template>
    <xsl:for-each select="
        map {'property': 'og:type', 'content': 'article'},
        map {'property': 'og:site_name', 'content': f:publisher($xep)},
        map {'property': 'og:title', 'content': $title},
        map {'property': 'og:description', 'content': $description},
        map {'property': 'og:url', 'content': $url},
        map {'property': 'article:modified_time', 'content': string($date)}">
      <xsl:if test="?content ne ''">
        <meta property="{?property}" content="{?content}"/>
      </xsl:if>
    </xsl:for-each>
    <!-- data, which browsers do not run -->
    <script type="application/ld+json"><xsl:value-of
        select="replace(serialize(f:linked-data(., $url), map {'method': 'json'}), '&lt;', '\\u003c')"/></script>
  </xsl:template>

  <!-- A meta element for each pair with a value. -->
  <xsl:template name="t:metas">
    <xsl:param name="pairs" as="map(*)*" required="yes"/>
    <xsl:for-each select="$pairs[?content ne '']">
      <meta name="{?name}" content="{?content}"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The document in the words of schema.org. -->
  <xsl:function name="f:linked-data" as="map(*)">
    <xsl:param name="xep" as="element()"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="description" select="f:plain($xep/header/abstract)"/>
    <xsl:variable name="authors" select="$xep/header/author/f:author-name(.)[. ne 'Unnamed']"/>
    <xsl:variable name="published" select="$xep/@p:published[f:is-date(.)]"/>
    <xsl:sequence select="map:merge((
        map {'@context': 'https://schema.org', '@type': 'TechArticle', '@id': $url, 'url': $url,
          'headline': f:title($xep), 'identifier': string($xep/@p:label), 'inLanguage': 'en',
          'publisher': map:merge((map {'@type': 'Organization', 'name': f:publisher($xep)}, f:publisher-home($xep) ! map {'url': .})),
          'isPartOf': map {'@type': 'CreativeWorkSeries', 'name': f:series($xep),
            'url': string($xep/@p:base)}},
        map {'description': $description}[$description ne ''],
        map {'author': array {$authors ! map {'@type': 'Person', 'name': .}}}[exists($authors)],
        map {'version': string($xep/@p:version)}[$xep/@p:version],
        map {'creativeWorkStatus': string($xep/@p:status)}[normalize-space($xep/@p:status)],
        map {'datePublished': string($published)}[exists($published)],
        map {'dateModified': string($xep/@p:date)}[f:is-date($xep/@p:date)]))"/>
  </xsl:function>
</xsl:stylesheet>
