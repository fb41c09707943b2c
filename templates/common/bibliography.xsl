<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The entry by which other works cite the document, for BibLaTeX. -->

  <xsl:function name="f:biblatex" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:variable name="fields" select="(
        f:tex-field('title', f:title($xep)),
        f:tex-field('author', string-join($xep/header/author/f:author-name(.), ' and ')),
        f:tex-field('type', 'XEP'),
        f:tex-field('number', string($xep/@p:number)),
        f:tex-field('version', string($xep/@p:version)),
        f:tex-field('institution', 'XMPP Standards Foundation'),
        f:tex-field('url', 'https://xmpp.org/extensions/'
          || (if ($xep/@p:number = 'xxxx') then 'inbox/' else '') || $xep/@p:name || '.html'),
        f:tex-field('date', string($xep/@p:date)))"/>
    <xsl:sequence select="'@report{' || $xep/@p:name || ',&#10;' || string-join($fields, ',&#10;')
        || '&#10;}'"/>
  </xsl:function>

  <xsl:function name="f:tex-field" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:if test="$value ne ''">
      <xsl:sequence select="'  ' || $name || ' = {'
          || (if ($name = 'url') then $value
              else replace(translate($value, '{}\', ''), '([&amp;%$#_])', '\\$1')) || '}'"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
