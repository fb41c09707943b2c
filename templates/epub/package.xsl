<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:p="urn:xeptools:prepared" xmlns:m="urn:xeptools:mode"
    xmlns:epub="http://www.idpf.org/2007/ops" xmlns="http://www.w3.org/1999/xhtml">
  <!-- The contents and the package of a book. Its input is a p:book with a p:document for each document (main.xsl), with
       a p:file for each other file (its name and type). The result is a p:book with p:nav and p:package. -->

  <xsl:mode on-no-match="fail"/>

  <xsl:template match="/">
    <xsl:apply-templates select="p:book"/>
  </xsl:template>

  <xsl:template match="p:book">
    <xsl:variable name="about" select="p:document/p:about"/>
    <xsl:variable name="is-set" select="count($about) gt 1"/>
    <xsl:variable name="pictures" select="$about/@pictures = 'true'"/>
    <p:book xsl:inherit-namespaces="no">
      <p:nav xsl:inherit-namespaces="no">
        <html lang="en" xml:lang="en">
          <head>
            <meta charset="utf-8"/>
            <title>{@title}</title>
            <link rel="stylesheet" type="text/css" href="book.css"/>
          </head>
          <body epub:type="frontmatter">
            <h1>{@title}</h1>
            <nav id="contents" epub:type="toc" role="doc-toc" aria-labelledby="contents-title">
              <h2 id="contents-title">Contents</h2>
              <ol>
                <xsl:choose>
                  <xsl:when test="$is-set">
                    <xsl:for-each select="p:document">
                      <li>
                        <a href="{p:part[1]/@file}">{p:about/@title}</a>
                        <xsl:copy-of select="p:contents/*" copy-namespaces="no"/>
                      </li>
                    </xsl:for-each>
                  </xsl:when>
                  <xsl:otherwise>
                    <li><a href="{p:document/p:part[1]/@file}">At a glance</a></li>
                    <xsl:copy-of select="p:document/p:contents/*/*" copy-namespaces="no"/>
                  </xsl:otherwise>
                </xsl:choose>
              </ol>
            </nav>
            <nav epub:type="landmarks" aria-label="Landmarks" hidden="hidden">
              <ol>
                <xsl:if test="$is-set"><li><a epub:type="toc" href="#contents">Contents</a></li></xsl:if>
                <li><a epub:type="bodymatter" href="{p:document[1]/p:part[1]/@file}">Text</a></li>
              </ol>
            </nav>
          </body>
        </html>
      </p:nav>
      <p:package xsl:inherit-namespaces="no">
        <package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0"
            unique-identifier="id" xml:lang="en">
          <metadata>
            <dc:identifier id="id">{@identifier}</dc:identifier>
            <dc:title>{@title}</dc:title>
            <dc:language>en</dc:language>
            <xsl:for-each select="distinct-values($about/p:author/@name)">
              <dc:creator>{.}</dc:creator>
            </xsl:for-each>
            <xsl:for-each select="distinct-values($about/@publisher)">
              <dc:publisher>{.}</dc:publisher>
            </xsl:for-each>
            <xsl:if test="$about/@date[. ne '']">
              <dc:date>{max($about/@date[. ne ''] ! xs:date(.))}</dc:date>
            </xsl:if>
            <xsl:for-each select="distinct-values($about/@rights[. ne ''])">
              <dc:rights>{.}</dc:rights>
            </xsl:for-each>
            <xsl:if test="not($is-set)">
              <xsl:for-each select="$about/@abstract[. ne '']"><dc:description>{.}</dc:description></xsl:for-each>
            </xsl:if>
            <xsl:for-each select="$about/@address[. ne '']"><dc:source>{.}</dc:source></xsl:for-each>
            <meta property="dcterms:modified">{@modified}</meta>
            <meta property="schema:accessMode">textual</meta>
            <xsl:if test="$pictures"><meta property="schema:accessMode">visual</meta></xsl:if>
            <xsl:variable name="described" select="not($about/@described = 'false')"/>
            <meta property="schema:accessModeSufficient">{if ($described) then 'textual' else 'textual,visual'}</meta>
            <xsl:for-each select="'tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability', 'ARIA',
                'alternativeText'[$pictures and $described]">
              <meta property="schema:accessibilityFeature">{.}</meta>
            </xsl:for-each>
            <meta property="schema:accessibilityHazard">none</meta>
            <meta property="schema:accessibilitySummary">{
              'The contents lead to every section; headings, lists, tables and notes are marked as such, and text can be enlarged and wraps.',
              if (not($pictures)) then 'There are no images.'
              else if ($described) then 'Images have descriptions by their authors.' else 'Some images have no description.'}</meta>
          </metadata>
          <manifest>
            <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
            <item id="css" href="book.css" media-type="text/css"/>
            <xsl:for-each select="p:document/p:part">
              <item id="part{position()}" href="{@file}" media-type="application/xhtml+xml"/>
            </xsl:for-each>
            <xsl:for-each select="p:file">
              <item id="file{position()}" href="{@name}" media-type="{@type}"/>
            </xsl:for-each>
          </manifest>
          <spine>
            <xsl:if test="$is-set"><itemref idref="nav"/></xsl:if>
            <xsl:for-each select="p:document/p:part">
              <itemref idref="part{position()}"/>
            </xsl:for-each>
          </spine>
        </package>
      </p:package>
    </p:book>
  </xsl:template>
</xsl:stylesheet>
