<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- How other works cite the document: in words, for BibTeX, for BibLaTeX. -->

  <!-- Where the document stands on the web, without the ending. -->
  <xsl:function name="f:url" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="'https://xmpp.org/extensions/'
        || (if ($xep/@p:number = 'xxxx') then 'inbox/' else '') || encode-for-uri($xep/@p:name)"/>
  </xsl:function>

  <!-- "J. Miller and P. Saint-Andre: …" in full names. -->
  <xsl:function name="f:citation" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:variable name="authors" select="$xep/header/author/f:author-name(.)"/>
    <xsl:sequence select="string-join((
        if (count($authors) gt 1)
          then string-join($authors[position() lt last()], ', ') || ' and ' || $authors[last()]
          else $authors,
        f:title($xep),
        $xep/@p:label || $xep/@p:version/(' version ' || .),
        'XMPP Standards Foundation',
        $xep/@p:date[f:is-date(.)]/f:long-date(.),
        f:url($xep) || '.html'), '. ') || '.'"/>
  </xsl:function>

  <!-- BibTeX knows no number of its own for a series of standards; its techreport comes closest. -->
  <xsl:function name="f:bibtex" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:variable name="day" select="$xep/@p:date[f:is-date(.)]"/>
    <xsl:sequence select="f:tex-entry($xep, 'techreport', (
        f:tex-common($xep),
        f:tex-field('year', $day ! format-date(xs:date(.), '[Y0001]')),
        f:tex-name('month', $day ! lower-case(format-date(xs:date(.), '[MNn,3-3]'))),
        f:tex-field('note', $xep/@p:version/('Version ' || .))))"/>
  </xsl:function>

  <xsl:function name="f:biblatex" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="f:tex-entry($xep, 'report', (
        f:tex-common($xep),
        f:tex-field('version', $xep/@p:version),
        f:tex-field('date', $xep/@p:date[f:is-date(.)])))"/>
  </xsl:function>

  <!-- What both have: braces keep the capitals of a title and an organization's name whole. -->
  <xsl:function name="f:tex-common" as="xs:string*">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="
        f:tex-name('title', '{{' || f:tex(f:title($xep)) || '}}'),
        f:tex-name('author', string-join($xep/header/author/f:tex-author(.), ' and ')[. ne ''] ! ('{' || . || '}')),
        f:tex-field('type', 'XEP'),
        f:tex-field('number', string($xep/@p:number)),
        f:tex-name('institution', '{{XMPP Standards Foundation}}'),
        f:tex-name('url', '{' || f:url($xep) || '.html}')"/>
  </xsl:function>

  <xsl:function name="f:tex-entry" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="fields" as="xs:string*"/>
    <xsl:sequence select="'@' || $kind || '{' || replace($xep/@p:name, '[^A-Za-z0-9-]', '-') || ',&#10;'
        || string-join($fields, ',&#10;') || '&#10;}'"/>
  </xsl:function>

  <!-- "Family, Given", so that no program has to guess which is which. -->
  <xsl:function name="f:tex-author" as="xs:string?">
    <xsl:param name="author" as="element()"/>
    <xsl:variable name="parts" select="($author/surname[1], $author/firstname[1])/normalize-space()[. ne '']"/>
    <xsl:sequence select="if (exists($parts)) then string-join($parts ! f:tex(.) ! replace(., '(^|\s)and(\s|$)', '$1{and}$2', 'i'), ', ') else ()"/>
  </xsl:function>

  <xsl:function name="f:tex-field" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="normalize-space($value)">
      <xsl:sequence select="f:tex-name($name, '{' || f:tex($value) || '}')"/>
    </xsl:if>
  </xsl:function>

  <!-- A field whose value is written as it is. -->
  <xsl:function name="f:tex-name" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="$value">
      <xsl:sequence select="'  ' || $name || ' = ' || $value"/>
    </xsl:if>
  </xsl:function>

  <!-- The text without what TeX would take for an instruction. -->
  <xsl:function name="f:tex" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="$text => normalize-space() => translate('{}\', '') => replace('([&amp;%$#_])', '\\$1')
        => replace('~', '\\textasciitilde ') => replace('\^', '\\textasciicircum ')"/>
  </xsl:function>
</xsl:stylesheet>
