<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- For programs: the file's description (XMP) and the tree of bookmarks. -->

  <!-- The names of publisher and series in this site. -->
  <xsl:variable name="imprint" as="xs:string" select="f:publisher($xep)"/>
  <xsl:variable name="series" as="xs:string" select="f:series($xep)"/>

  <xsl:template name="t:metadata">
    <fo:declarations>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default"><xsl:value-of select="f:full-title()"/></rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq>
              <xsl:for-each select="if ($header/author) then $header/author/f:name(.) else $imprint">
                <rdf:li><xsl:value-of select="."/></rdf:li>
              </xsl:for-each>
            </rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">
              <xsl:value-of select="normalize-space(string-join($header/abstract, ' '))"/>
            </rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>
            <dc:publisher><rdf:Bag><rdf:li><xsl:value-of select="$imprint"/></rdf:li></rdf:Bag></dc:publisher>
          </rdf:Description>
          <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
          </rdf:Description>
          <!-- PDF/A does not know pdfuaid, so its schema has to be included -->
          <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
              xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
              <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
              <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
              <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
              <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of the PDF/UA standard that the file follows</pdfaProperty:description>
              </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
          </rdf:Description>
        </rdf:RDF>
      </x:xmpmeta>
    </fo:declarations>
  </xsl:template>

  <!-- The title without its notes, for places that allow only words. -->
  <xsl:function name="f:title" as="xs:string">
    <xsl:sequence select="normalize-space(string-join($header/title//text()[not(ancestor::note)], ''))"/>
  </xsl:function>

  <xsl:function name="f:full-title" as="xs:string">
    <xsl:sequence select="string-join(($xep/@p:label, f:title()[. ne '']), ': ')"/>
  </xsl:function>

  <!-- Bookmarks: the sections as they nest, then the appendices. -->
  <xsl:mode name="m:bookmark" on-no-match="fail"/>

  <xsl:template name="t:bookmarks">
    <fo:bookmark-tree>
      <xsl:call-template name="t:bookmark">
        <xsl:with-param name="id" select="'toc'"/>
        <xsl:with-param name="title" select="'Contents'"/>
      </xsl:call-template>
      <xsl:apply-templates select="f:subsections($xep)" mode="m:bookmark"/>
      <xsl:for-each select="$appendices">
        <xsl:call-template name="t:bookmark">
          <xsl:with-param name="id" select="?id"/>
          <xsl:with-param name="title" select="f:appendix-title(.)"/>
        </xsl:call-template>
      </xsl:for-each>
    </fo:bookmark-tree>
  </xsl:template>

  <!-- The names by which links from outside reach a place: the ids of the web page, including older ones. -->
  <xsl:template name="t:destinations">
    <xsl:variable name="ids" select="$xep//@p:id, $xep//@p:ref"/>
    <xsl:for-each select="distinct-values(($ids, $appendices?id, 'appendices', 'toc', 'docmeta', 'status-notice'))">
      <l:destination name="{.}" to="{.}"/>
    </xsl:for-each>
    <xsl:for-each select="$xep//@p:alias[../(@p:id, @p:target)]">
      <l:destination name="{.}" to="{../(@p:id, @p:target)[1]}"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="t:bookmark">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <fo:bookmark internal-destination="{$id}" starting-state="hide">
      <fo:bookmark-title><xsl:value-of select="$title"/></fo:bookmark-title>
    </fo:bookmark>
  </xsl:template>

  <xsl:template match="*" mode="m:bookmark">
    <fo:bookmark internal-destination="{@p:id}" starting-state="hide">
      <fo:bookmark-title><xsl:value-of select="@p:number, f:section-title(.)"/></fo:bookmark-title>
      <xsl:apply-templates select="f:subsections(.)" mode="m:bookmark"/>
    </fo:bookmark>
  </xsl:template>
</xsl:stylesheet>
