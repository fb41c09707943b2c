<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    xmlns:epub="http://www.idpf.org/2007/ops" xmlns="http://www.w3.org/1999/xhtml">
  <!-- A prepared document as chapters of a book: the web page, divided where it is long, with its links led to the
       chapters, and each note beside its use. The result is a p:document with p:about (what the book says of the
       document), p:contents and a p:part for each file. -->
  <xsl:import href="../html/main.xsl"/>

  <!-- The name of the document's first file, without extension; that of part n has "_n" after it. -->
  <xsl:param name="p:stem" as="xs:string" select="'document'"/>
  <!-- The files of other documents of the book: by number, then by id; the first file is that of the id ''. -->
  <xsl:param name="p:places" as="map(xs:string, map(xs:string, xs:string))" select="map {}"/>
  <!-- The files of images, by address. -->
  <xsl:param name="p:pictures" as="map(xs:string, xs:string)" select="map {}"/>

  <!-- The most characters of a part, but for a section that is longer. -->
  <xsl:variable name="f:long" as="xs:integer" select="60000"/>

  <xsl:variable name="f:web" as="xs:string" select="'https://xmpp.org/extensions/'"/>

  <xsl:key name="f:place" match="*[@id]" use="@id"/>

  <xsl:template match="/">
    <xsl:variable name="xep" select="xep"/>
    <xsl:variable name="page">
      <xsl:apply-templates select="xep" mode="m:page"/>
    </xsl:variable>
    <xsl:variable name="body" select="$page/*:html/*:body"/>
    <xsl:variable name="parts" as="document-node()">
      <xsl:document><xsl:sequence select="f:parts($body)"/></xsl:document>
    </xsl:variable>
    <xsl:variable name="files" as="map(xs:string, xs:string)" select="map:merge(
        for $part in $parts/*, $id in $part//@id return map {f:fragment($id): string($part/@file)}, map {'duplicates': 'use-first'})"/>
    <p:document xsl:inherit-namespaces="no">
      <xsl:call-template name="t:about"/>
      <p:contents xsl:inherit-namespaces="no">
        <xsl:apply-templates select="$body/*:nav[@id = 'toc']//*:ol[not(ancestor::*:ol)]" mode="m:book">
          <xsl:with-param name="files" select="$files" tunnel="yes"/>
          <xsl:with-param name="file" select="''" tunnel="yes"/>
          <xsl:with-param name="base" select="string($xep/@p:base)" tunnel="yes"/>
        </xsl:apply-templates>
      </p:contents>
      <xsl:for-each select="$parts/*">
        <p:part file="{@file}" xsl:inherit-namespaces="no">
          <html lang="en" xml:lang="en">
            <head>
              <meta charset="utf-8"/>
              <title>{f:page-title($xep)}</title>
              <link rel="stylesheet" type="text/css" href="book.css"/>
            </head>
            <body epub:type="bodymatter">
              <xsl:variable name="head" select="*:header[1][not(preceding-sibling::*)]"/>
              <xsl:apply-templates select="$head" mode="m:book">
                <xsl:with-param name="files" select="$files" tunnel="yes"/>
                <xsl:with-param name="file" select="string(@file)" tunnel="yes"/>
                <xsl:with-param name="base" select="string($xep/@p:base)" tunnel="yes"/>
              </xsl:apply-templates>
              <main>
                <xsl:apply-templates select="node() except $head" mode="m:book">
                  <xsl:with-param name="files" select="$files" tunnel="yes"/>
                  <xsl:with-param name="file" select="string(@file)" tunnel="yes"/>
                  <xsl:with-param name="base" select="string($xep/@p:base)" tunnel="yes"/>
                </xsl:apply-templates>
                <xsl:call-template name="t:notes-of-part">
                  <xsl:with-param name="files" select="$files" tunnel="yes"/>
                  <xsl:with-param name="file" select="string(@file)" tunnel="yes"/>
                  <xsl:with-param name="base" select="string($xep/@p:base)" tunnel="yes"/>
                </xsl:call-template>
              </main>
            </body>
          </html>
        </p:part>
      </xsl:for-each>
    </p:document>
  </xsl:template>

  <!-- What the package says of the document. -->
  <xsl:template name="t:about">
    <xsl:variable name="xep" select="xep"/>
    <p:about title="{f:page-title($xep)}" address="{$xep/@p:version-address}" publisher="{f:publisher($xep)}"
        date="{$xep/@p:date[f:is-date(.)]}" abstract="{f:plain($xep/header/abstract)}"
        rights="{normalize-space(string-join($xep/header/legal/copyright, ' '))}"
        pictures="{exists($xep//img[map:contains($p:pictures, string(@p:src))])}"
        described="{every $img in $xep//img satisfies normalize-space($img/@alt)}" xsl:inherit-namespaces="no">
      <xsl:for-each select="$xep/header/author">
        <p:author name="{f:author-name(.)}"/>
      </xsl:for-each>
    </p:about>
  </xsl:template>

  <!-- The parts, each with its file: the head and what follows until the length of a part is reached; the appendices of a
       long document are a part of their own. -->
  <xsl:function name="f:parts" as="element(p:part)*">
    <xsl:param name="body" as="element()"/>
    <xsl:variable name="main" select="$body/*:main"/>
    <xsl:variable name="starts" as="element()*">
      <xsl:if test="string-length($main) gt $f:long">
        <xsl:iterate select="$main/*:section">
          <xsl:param name="length" as="xs:integer" select="0"/>
          <xsl:variable name="begins" select="position() gt 1 and ($length + string-length(.) gt $f:long or @id = 'appendices')"/>
          <xsl:if test="$begins"><xsl:sequence select="."/></xsl:if>
          <xsl:next-iteration>
            <xsl:with-param name="length" select="string-length(.) + (if ($begins) then 0 else $length)"/>
          </xsl:next-iteration>
        </xsl:iterate>
      </xsl:if>
    </xsl:variable>
    <xsl:for-each-group select="$main/node()" group-starting-with="*[exists(. intersect $starts)]">
      <p:part file="{$p:stem}{if (position() gt 1) then '_' || position() else ''}.xhtml">
        <xsl:if test="position() eq 1">
          <xsl:copy-of select="$body/*:header"/>
        </xsl:if>
        <xsl:copy-of select="current-group()"/>
      </p:part>
    </xsl:for-each-group>
  </xsl:function>

  <!-- A page's nodes as those of a book; everything is copied that has no template here. -->
  <xsl:mode name="m:book" on-no-match="shallow-copy"/>

  <xsl:template match="*" mode="m:book">
    <xsl:element name="{local-name()}" namespace="http://www.w3.org/1999/xhtml">
      <xsl:apply-templates select="@*, node()" mode="m:book"/>
    </xsl:element>
  </xsl:template>

  <!-- What needs a script or the place of the page in a site. -->
  <xsl:template match="*:a[@class = 'anchor-link'] | *:button | *:script" mode="m:book"/>

  <!-- An id is unique in its file; repeated text has none. -->
  <xsl:template match="@id" mode="m:book">
    <xsl:param name="repeated" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="not($repeated)"><xsl:copy/></xsl:if>
  </xsl:template>

  <xsl:template match="*:details" mode="m:book">
    <details open="open"><xsl:apply-templates select="@* except @open, node()" mode="m:book"/></details>
  </xsl:template>

  <!-- A scrolling box that is not in a web page needs no place in the order of keys. -->
  <xsl:template match="@tabindex" mode="m:book"/>

  <xsl:template match="*:section[@id = 'appendices']/*:section" mode="m:book">
    <section epub:type="appendix" role="doc-appendix">
      <xsl:apply-templates select="@*, node()" mode="m:book"/>
    </section>
  </xsl:template>

  <xsl:template match="*:img" mode="m:book">
    <xsl:variable name="file" select="if (starts-with(@src, 'data:')) then $p:pictures(string(@src)) else ()"/>
    <xsl:choose>
      <xsl:when test="$file">
        <img src="{$file}"><xsl:apply-templates select="@* except @src" mode="m:book"/></img>
      </xsl:when>
      <!-- a mark of the publisher or of this program -->
      <xsl:when test="not(starts-with(@src, 'data:'))"/>
      <xsl:otherwise>
        <span class="no-image"><xsl:apply-templates select="@id" mode="m:book"/>Image not shown: {@alt}</span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*:a" mode="m:book">
    <xsl:param name="files" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:param name="file" as="xs:string" tunnel="yes"/>
    <xsl:param name="base" as="xs:string" tunnel="yes"/>
    <xsl:variable name="href" select="f:book-href(string(@href), $files, $file, $base)"/>
    <xsl:element name="{if (exists($href)) then 'a' else 'span'}" namespace="http://www.w3.org/1999/xhtml">
      <xsl:if test="exists($href)">
        <xsl:attribute name="href" select="$href"/>
      </xsl:if>
      <xsl:apply-templates select="(@* except @href)[exists($href) or not(name() = ('role', 'aria-label'))], node()" mode="m:book"/>
    </xsl:element>
  </xsl:template>

  <!-- A pop-up: its text is in the same file. -->
  <xsl:template match="*:a[@class = 'note-ref']" mode="m:book" priority="1">
    <xsl:param name="repeated" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$repeated"><xsl:next-match/></xsl:when>
      <xsl:otherwise>
        <a href="#popup.{substring(@href, 2)}" epub:type="noteref">
          <xsl:apply-templates select="@* except @href, node()" mode="m:book"/>
        </a>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The notes that the context part uses. -->
  <xsl:template name="t:notes-of-part">
    <xsl:variable name="all" select="root()"/>
    <xsl:for-each-group select=".//*:a[@class = 'note-ref']" group-by="string(@href)">
      <xsl:variable name="ref" select="."/>
      <xsl:variable name="id" select="substring-after(current-grouping-key(), '#')"/>
      <aside id="popup.{$id}" epub:type="footnote" role="doc-footnote">
        <div>
          <a href="{f:fragment($ref/@id)}" role="doc-backlink" aria-label="Back to the use of note {translate($ref, '[]', '')}">{$ref}</a>
          <xsl:text> </xsl:text>
          <xsl:apply-templates select="key('f:place', $id, $all)[1]/node()[not(self::*:a[@class = 'back'])]" mode="m:book">
            <xsl:with-param name="repeated" select="true()" tunnel="yes"/>
          </xsl:apply-templates>
        </div>
      </aside>
    </xsl:for-each-group>
  </xsl:template>

  <!-- Where a link leads from $file of the book: to a place in the book if it has that, else to the web; nowhere if the
       place does not exist. -->
  <xsl:function name="f:book-href" as="xs:string?">
    <xsl:param name="href" as="xs:string"/>
    <xsl:param name="files" as="map(xs:string, xs:string)"/>
    <xsl:param name="file" as="xs:string"/>
    <xsl:param name="base" as="xs:string"/>
    <xsl:variable name="is-absolute" select="matches($href, '^[A-Za-z][A-Za-z0-9+.-]*:')"/>
    <xsl:variable name="way" select="if (starts-with($href, $f:web)) then substring-after($href, $f:web)
        else if ($is-absolute) then '' else replace($href, '^(\.{1,2}/)+', '')"/>
    <xsl:variable name="other" select="if (matches($way, '^xep-[0-9]{4}\.html(#.*)?$')) then $p:places(substring($way, 5, 4)) else ()"/>
    <xsl:variable name="fragment" select="if (contains($way, '#')) then '#' || substring-after($way, '#') else ''"/>
    <xsl:choose>
      <xsl:when test="starts-with($href, '#')">
        <xsl:variable name="there" select="$files($href)"/>
        <xsl:sequence select="if (empty($there)) then () else if ($there eq $file) then $href else $there || $href"/>
      </xsl:when>
      <xsl:when test="exists($other)">
        <xsl:variable name="place" select="$other($fragment)[$fragment]"/>
        <xsl:sequence select="if ($place) then $place || $fragment else $other('')"/>
      </xsl:when>
      <xsl:when test="$is-absolute"><xsl:sequence select="$href"/></xsl:when>
      <xsl:when test="$way"><xsl:sequence select="$base || $way"/></xsl:when>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
