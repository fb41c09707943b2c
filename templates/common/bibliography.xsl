<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- How other works cite the document: in words, in Markdown, for BibTeX, for BibLaTeX, and in the XML of RFCs. -->

  <!-- The series and its publisher: those of site.yaml, else the XSF's. -->
  <xsl:function name="f:series" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="($xep/@p:site, 'XMPP Extension Protocols')[1]"/>
  </xsl:function>

  <xsl:function name="f:publisher" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="($xep/@p:publisher, 'XMPP Standards Foundation')[1]"/>
  </xsl:function>

  <!-- The publisher's address on the web. -->
  <xsl:function name="f:publisher-home" as="xs:string?">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="if ($xep/@p:publisher) then $xep/@p:publisher-home else 'https://xmpp.org/'"/>
  </xsl:function>

  <!-- The address of the document on the web, without the extension. -->
  <xsl:function name="f:url" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="($xep/@p:base, 'https://xmpp.org/extensions/')[1]
        || (if ($xep/@p:number = 'xxxx') then 'inbox/' else '') || encode-for-uri($xep/@p:name)"/>
  </xsl:function>

  <!-- What may be cited: the version at hand, by the address that keeps it if there is one, and the document, whose
       address always has the newest version. Each has its title, its address, and its version if that is meant. -->
  <xsl:function name="f:works" as="map(xs:string, xs:string)*">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="f:this-version($xep), f:latest-version($xep)"/>
  </xsl:function>

  <xsl:function name="f:this-version" as="map(xs:string, xs:string)?">
    <xsl:param name="xep" as="element()"/>
    <xsl:for-each select="$xep/@p:version[normalize-space()]">
      <xsl:sequence select="map {'title': 'This version, ' || ., 'version': string(.),
          'url': string($xep/(@p:version-address, @p:address)[1]), 'reference': string($xep/@p:version-reference)}"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:latest-version" as="map(xs:string, xs:string)">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="map {'title': 'The latest version, whichever it is', 'version': '',
        'url': string($xep/@p:address), 'reference': string($xep/@p:reference)}"/>
  </xsl:function>

  <!-- The forms of a citation of a work: each has the name of its format and its text. -->
  <xsl:function name="f:citations" as="map(xs:string, xs:string)*">
    <xsl:param name="xep" as="element()"/>
    <xsl:param name="work" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="
        map {'format': 'Plain text', 'text': f:citation($xep, $work)},
        map {'format': 'Markdown', 'text': f:markdown($xep, $work)},
        map {'format': 'BibTeX', 'text': f:bibtex($xep, $work)},
        map {'format': 'BibLaTeX', 'text': f:biblatex($xep, $work)},
        map {'format': 'RFC XML', 'text': $work?reference}"/>
  </xsl:function>

  <!-- "Jeremie Miller and Peter Saint-Andre. …" -->
  <xsl:function name="f:citation" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:param name="work" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="replace(string-join((
        f:names($xep),
        f:title($xep),
        $xep/@p:label || $work?version[. ne ''] ! (' version ' || .),
        f:publisher($xep),
        $xep/@p:date[f:is-date(.)][$work?version ne '']/f:long-date(.),
        $work?url), '. ') || '.', '([.?!])\. ', '$1 ')"/>
  </xsl:function>

  <xsl:function name="f:markdown" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:param name="work" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="'[' || f:markdown-text(f:page-title($xep)) || '](' || $work?url || ')'
        || string-join((
            $work?version[. ne ''] ! (', version ' || f:markdown-text(.)),
            f:names($xep) ! (' by ' || f:markdown-text(.)),
            ', ' || f:publisher($xep),
            $xep/@p:date[f:is-date(.)][$work?version ne '']/(', ' || f:long-date(.))))"/>
  </xsl:function>

  <!-- The text with a backslash before each sign that Markdown could take for markup. -->
  <xsl:function name="f:markdown-text" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace($text, '[\\`*_\[\]&lt;&gt;&amp;~|]', '\\$0')"/>
  </xsl:function>

  <!-- The names of the authors, or of the bodies that stand for them, in a row. -->
  <xsl:function name="f:names" as="xs:string?">
    <xsl:param name="xep" as="element()"/>
    <xsl:variable name="names" select="$xep/header/author/(normalize-space(string-join((firstname, surname)/f:plain(.), ' '))[. ne ''],
        f:plain(org)[. ne ''])[1]"/>
    <xsl:sequence select="
        if (count($names) gt 1)
          then string-join($names[position() lt last()], ', ') || ' and ' || $names[last()]
          else $names"/>
  </xsl:function>

  <!-- BibTeX has no entry type for a series of standards; techreport is the closest. Of the letters it knows only
       those of ASCII. -->
  <xsl:function name="f:bibtex" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:param name="work" as="map(xs:string, xs:string)"/>
    <xsl:variable name="day" select="$xep/@p:date[f:is-date(.)]"/>
    <xsl:sequence select="f:tex-letters(f:tex-entry($xep, $work, 'techreport', (
        f:tex-common($xep, $work),
        f:tex-field('year', $day ! format-date(xs:date(.), '[Y0001]')),
        f:tex-name('month', $day ! lower-case(format-date(xs:date(.), '[MNn,3-3]'))),
        f:tex-field('note', $work?version[. ne ''] ! ('Version ' || .)))))"/>
  </xsl:function>

  <!-- A version has its day, the document the range of days from the first revision to the last. -->
  <xsl:function name="f:biblatex" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:param name="work" as="map(xs:string, xs:string)"/>
    <xsl:variable name="days" select="$xep/header[1]/revision/date[1]/normalize-space()[f:is-date(.)]"/>
    <xsl:sequence select="f:tex-entry($xep, $work, 'report', (
        f:tex-common($xep, $work),
        f:tex-field('version', $work?version),
        f:tex-field('date', if ($work?version ne '') then $xep/@p:date[f:is-date(.)]
            else string-join(distinct-values((min($days), max($days))), '/'))))"/>
  </xsl:function>

  <!-- The common fields; braces protect the capitals of a title and the name of an organization. -->
  <xsl:function name="f:tex-common" as="xs:string*">
    <xsl:param name="xep" as="element()"/>
    <xsl:param name="work" as="map(xs:string, xs:string)"/>
    <xsl:variable name="numbered" select="$xep/@p:number ne 'xxxx'"/>
    <xsl:variable name="authors" select="$xep/header/author/f:tex-author(.)"/>
    <xsl:sequence select="
        f:tex-name('title', '{{' || f:tex(f:title($xep)) || '}}'),
        f:tex-name('author', '{' || string-join(($authors, ('{' || f:tex(f:publisher($xep)) || '}')[empty($authors)]), ' and ') || '}'),
        f:tex-field('type', if ($numbered) then 'XEP' else 'XEP proposal'),
        f:tex-field('number', $xep/@p:number[$numbered]),
        f:tex-name('institution', '{{' || f:tex(f:publisher($xep)) || '}}'),
        f:tex-name('url', '{' || $work?url || '}')"/>
  </xsl:function>

  <xsl:function name="f:tex-entry" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:param name="work" as="map(xs:string, xs:string)"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="fields" as="xs:string*"/>
    <xsl:sequence select="'@' || $kind || '{'
        || replace(string-join(($xep/@p:name, $work?version[. ne '']), '-'), '[^A-Za-z0-9.-]', '-') || ',&#10;'
        || string-join($fields, ',&#10;') || '&#10;}'"/>
  </xsl:function>

  <!-- "Family, Given", so that programs can tell the two names apart. A body has one name, in braces. -->
  <xsl:function name="f:tex-author" as="xs:string?">
    <xsl:param name="author" as="element()"/>
    <xsl:variable name="parts" select="($author/surname[1], $author/firstname[1])/f:plain(.)[. ne '']"/>
    <xsl:variable name="body" select="($parts, f:plain($author/org)[. ne ''])[1][count($parts) lt 2]"/>
    <xsl:sequence select="if (count($parts) eq 2) then string-join($parts ! f:tex-name-part(.), ', ')
        else if (contains($body, ' ')) then '{' || f:tex($body) || '}'
        else $body ! f:tex-name-part(.)"/>
  </xsl:function>

  <!-- Braces protect words that would separate one name from the next. -->
  <xsl:function name="f:tex-name-part" as="xs:string?">
    <xsl:param name="part" as="xs:string"/>
    <xsl:variable name="words" select="tokenize(f:tex($part)) ! (if (lower-case(.) eq 'and') then '{' || . || '}' else .)"/>
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
    <xsl:choose>
      <xsl:when test="matches($line, '[{}&amp;%$#_\\~^]', ';j')">
        <xsl:variable name="signs" select="if (f:is-paired($line)) then $f:tex-signs else map:merge(($f:tex-braces, $f:tex-signs))"/>
        <xsl:sequence select="string-join(string-to-codepoints($line) ! codepoints-to-string(.) ! ($signs(.), .)[1])"/>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$line"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The text with letters outside ASCII as TeX commands; letters of other scripts stay. -->
  <xsl:function name="f:tex-letters" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="not(matches($text, '[&#x80;-&#x10FFFF;]'))">
        <xsl:sequence select="$text"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="pieces" as="xs:string*">
          <xsl:analyze-string select="normalize-unicode($text, 'NFD')" regex="([A-Za-z])([&#x300;-&#x304;&#x306;-&#x308;&#x30A;-&#x30C;&#x327;&#x328;])">
            <xsl:matching-substring>
              <xsl:variable name="letter" select="if (regex-group(1) = ('i', 'j') and not(regex-group(2) = ('&#x327;', '&#x328;')))
                  then '\' || regex-group(1) else regex-group(1)"/>
              <xsl:sequence select="'{\' || $f:tex-accents(regex-group(2)) || '{' || $letter || '}}'"/>
            </xsl:matching-substring>
            <xsl:non-matching-substring>
              <xsl:sequence select="string-join(string-to-codepoints(.) ! codepoints-to-string(.) ! ($f:tex-others(.), .)[1])"/>
            </xsl:non-matching-substring>
          </xsl:analyze-string>
        </xsl:variable>
        <xsl:sequence select="normalize-unicode(string-join($pieces))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The TeX commands of combining marks, and of letters and signs that have no mark. -->
  <xsl:variable name="f:tex-accents" as="map(xs:string, xs:string)" select="map {
      '&#x300;': '`', '&#x301;': &quot;'&quot;, '&#x302;': '^', '&#x303;': '~', '&#x304;': '=', '&#x306;': 'u', '&#x307;': '.',
      '&#x308;': '&quot;', '&#x30A;': 'r', '&#x30B;': 'H', '&#x30C;': 'v', '&#x327;': 'c', '&#x328;': 'k'}"/>
  <xsl:variable name="f:tex-others" as="map(xs:string, xs:string)" select="map {
      'ß': '{\ss}', 'ø': '{\o}', 'Ø': '{\O}', 'æ': '{\ae}', 'Æ': '{\AE}', 'œ': '{\oe}', 'Œ': '{\OE}', 'ł': '{\l}',
      'Ł': '{\L}', 'ı': '{\i}', '–': '--', '—': '---', '“': '``', '”': &quot;''&quot;, '‘': '`', '’': &quot;'&quot;, '…': '{\ldots}',
      '&#xA0;': '~'}"/>

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
