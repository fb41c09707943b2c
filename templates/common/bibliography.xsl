<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- How other works cite the document: in words, for BibTeX, for BibLaTeX. -->

  <!-- The address of the document on the web, without the extension. -->
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

  <!-- BibTeX has no entry type for a series of standards; techreport is the closest. -->
  <xsl:function name="f:bibtex" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:variable name="day" select="$xep/@p:date[f:is-date(.)]"/>
    <xsl:sequence select="f:tex-entry($xep, 'techreport', (
        f:tex-common($xep),
        f:tex-field('year', $day ! format-date(xs:date(.), '[Y0001]')),
        f:tex-name('month', $day ! lower-case(format-date(xs:date(.), '[MNn,3-3]'))),
        f:tex-field('note', $xep/@p:version/('Version ' || .))))"/>
  </xsl:function>

  <!-- The range of days from the first revision to the last. -->
  <xsl:function name="f:biblatex" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:variable name="days" select="$xep/header[1]/revision/date[1]/normalize-space()[f:is-date(.)]"/>
    <xsl:sequence select="f:tex-entry($xep, 'report', (
        f:tex-common($xep),
        f:tex-field('version', $xep/@p:version),
        f:tex-field('date', string-join(distinct-values((min($days), max($days))), '/'))))"/>
  </xsl:function>

  <!-- The common fields; braces protect the capitals of a title and the name of an organization. -->
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

  <!-- "Family, Given", so that programs can tell the two names apart. -->
  <xsl:function name="f:tex-author" as="xs:string?">
    <xsl:param name="author" as="element()"/>
    <xsl:sequence select="string-join(($author/surname[1], $author/firstname[1]) ! f:tex-name-part(.), ', ')[. ne '']"/>
  </xsl:function>

  <!-- Braces protect words that would separate one name from the next. -->
  <xsl:function name="f:tex-name-part" as="xs:string?">
    <xsl:param name="part" as="element()"/>
    <xsl:variable name="words" select="tokenize(f:tex(string($part))) ! (if (lower-case(.) eq 'and') then '{' || . || '}' else .)"/>
    <xsl:variable name="name" select="string-join($words, ' ')"/>
    <xsl:sequence select="if (contains($name, ',')) then '{' || $name || '}' else $name[. ne '']"/>
  </xsl:function>

  <xsl:function name="f:tex-field" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="normalize-space($value)">
      <xsl:sequence select="f:tex-name($name, '{' || f:tex($value) || '}')"/>
    </xsl:if>
  </xsl:function>

  <!-- A field whose value is written unchanged. -->
  <xsl:function name="f:tex-name" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="$value">
      <xsl:sequence select="'  ' || $name || ' = ' || $value"/>
    </xsl:if>
  </xsl:function>

  <!-- The text as TeX prints it. Programs count braces, even escaped ones, so unpaired braces are written as
       commands. -->
  <xsl:function name="f:tex" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="line" select="normalize-space($text)"/>
    <xsl:variable name="signs" select="if (f:is-paired($line)) then $f:tex-signs else map:merge(($f:tex-braces, $f:tex-signs))"/>
    <xsl:sequence select="string-join(string-to-codepoints($line) ! codepoints-to-string(.) ! ($signs(.), .)[1])"/>
  </xsl:function>

  <!-- True if all braces are paired. -->
  <xsl:function name="f:is-paired" as="xs:boolean">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="fold-left(string-to-codepoints(replace($text, '[^{}]', '')), 0,
        function($open, $brace) { if ($open lt 0) then $open else if ($brace eq 123) then $open + 1 else $open - 1 }) eq 0"/>
  </xsl:function>

  <!-- The TeX commands for characters that are special in TeX. -->
  <xsl:variable name="f:tex-signs" as="map(xs:string, xs:string)" select="map {
      '{': '\{', '}': '\}', '&amp;': '\&amp;', '%': '\%', '$': '\$', '#': '\#', '_': '\_',
      '\': '\textbackslash{}', '~': '\textasciitilde{}', '^': '\textasciicircum{}'}"/>
  <xsl:variable name="f:tex-braces" as="map(xs:string, xs:string)" select="map {
      '{': '\textbraceleft{}', '}': '\textbraceright{}'}"/>
</xsl:stylesheet>
