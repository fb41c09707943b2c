<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Blocks and inline elements; notes and ids by name. -->

  <xsl:key name="by-id" match="*[@p:id]" use="@p:id"/>

  <!-- The references to a printed note that are themselves printed: not those inside a note whose
       text is already printed for an earlier one, nor those in header fields that are plain text. -->
  <xsl:key name="uses-of-note" match="note[not(ancestor::note[not(@p:id)])][not(ancestor::header)
      or ancestor::abstract or ancestor::remark or ancestor::legal or ancestor::title[not(preceding-sibling::title)]
      or ancestor::shortname or ancestor::spec or ancestor::org or ancestor::uri or ancestor::authornote]" use="@p:target"/>

  <!-- The names come from the program's vocabulary; hr and q are HTML's, which some documents use. -->
  <xsl:param name="f:block-names" static="yes" as="xs:string*" select="()"/>
  <xsl:param name="f:inline-names" static="yes" as="xs:string*" select="()"/>
  <xsl:variable name="f:blocks" as="map(xs:string, xs:boolean)"
      select="map:merge(($f:block-names, 'hr') ! map {.: true()})"/>
  <xsl:variable name="f:inlines" as="map(xs:string, xs:boolean)"
      select="map:merge(($f:inline-names, 'q') ! map {.: true()})"/>

  <!-- Tests of the context element by its name, which take a part of the time of the maps. -->
  <xsl:variable name="f:block-test" static="yes" as="xs:string"
      select="'(' || string-join(($f:block-names, 'hr') ! ('self::' || .), ' or ') || ')'"/>
  <xsl:variable name="f:inline-test" static="yes" as="xs:string"
      select="'(' || string-join(($f:inline-names, 'q') ! ('self::' || .), ' or ') || ')'"/>

  <!-- True for a block; an unknown element is one if it contains a block. -->
  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence _select="exists($node[self::*][{$f:block-test} or (not({$f:inline-test}) and *[{$f:block-test}])])"/>
  </xsl:function>

  <!-- True if the nodes would show nothing. -->
  <xsl:function name="f:is-blank" as="xs:boolean">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="empty($nodes[self::*]) and not(matches(string-join($nodes), '[^\s\p{Z}]', ';j'))"/>
  </xsl:function>
</xsl:stylesheet>
