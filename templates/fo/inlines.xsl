<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:p="urn:xeptools:prepared"
    xmlns:l="urn:xeptools:layout" xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode"
    exclude-result-prefixes="xs p f t m">
  <!-- Inline elements. -->

  <!-- A blank before a note's mark would separate it from its word. -->
  <xsl:template match="text()" mode="m:body">
    <xsl:choose>
      <xsl:when test="following-sibling::node()[1][self::note]">
        <xsl:value-of select="replace(., '\s+$', '')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="."/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="em | dfn" mode="m:body">
    <fo:inline font-style="italic"><xsl:apply-templates mode="m:body"/></fo:inline>
  </xsl:template>

  <xsl:template match="strong" mode="m:body">
    <fo:inline font-weight="bold"><xsl:apply-templates mode="m:body"/></fo:inline>
  </xsl:template>

  <!-- A word of RFC 2119. -->
  <xsl:template match="p:keyword" mode="m:body">
    <fo:inline font-family="Sans" font-size="88%" font-weight="bold">
      <xsl:if test="@p:id">
        <xsl:attribute name="id" select="@p:id"/>
      </xsl:if>
      <xsl:apply-templates mode="m:body"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="tt" mode="m:body">
    <fo:inline role="Code" font-family="Code" font-size="86%" l:break="20"><xsl:copy-of select="f:id(.)"/><xsl:apply-templates mode="m:body"/></fo:inline>
  </xsl:template>

  <xsl:template match="cite" mode="m:body">
    <fo:inline font-style="italic"><xsl:apply-templates mode="m:body"/></fo:inline>
  </xsl:template>

  <xsl:template match="acronym" mode="m:body">
    <fo:inline><xsl:apply-templates mode="m:body"/></fo:inline>
  </xsl:template>

  <xsl:template match="span" mode="m:body">
    <fo:inline>
      <xsl:variable name="classes" select="tokenize(@class)"/>
      <xsl:if test="$classes = ('sub', 'super')">
        <xsl:attribute name="baseline-shift" select="if ($classes = 'sub') then '-0.25em' else '0.4em'"/>
        <xsl:attribute name="font-size">72%</xsl:attribute>
        <xsl:attribute name="line-height">0</xsl:attribute>
      </xsl:if>
      <xsl:if test="$classes = 'em'">
        <xsl:attribute name="font-style">italic</xsl:attribute>
      </xsl:if>
      <xsl:if test="$classes = ('underlined', 'struck')">
        <xsl:attribute name="text-decoration" select="if ($classes = 'struck') then 'line-through' else 'underline'"/>
      </xsl:if>
      <xsl:if test="$classes = ('small', 'large')">
        <xsl:attribute name="font-size" select="if ($classes = 'small') then '85%' else '118%'"/>
      </xsl:if>
      <xsl:if test="contains(@style, 'color:green')">
        <xsl:attribute name="color">#17602f</xsl:attribute>
      </xsl:if>
      <xsl:apply-templates mode="m:body"/>
    </fo:inline>
  </xsl:template>

  <xsl:template match="q" mode="m:body">
    <fo:inline>“<xsl:apply-templates mode="m:body"/>”</fo:inline>
  </xsl:template>

  <!-- An empty block ends the line; a line feed would become a blank. -->
  <xsl:template match="br" mode="m:body">
    <fo:block/>
  </xsl:template>

  <!-- In its own size, one point for each pixel, or in the size that its author gives; but never larger than its
       container. -->
  <xsl:template match="img" mode="m:body">
    <xsl:param name="room" as="xs:double" select="$paper" tunnel="yes"/>
    <xsl:variable name="size" select="$p:sizes(string((@p:print, @p:src)[1])) ! tokenize(.) ! xs:double(.)"/>
    <xsl:choose>
      <xsl:when test="exists($size) and not((@p:print, @p:src)[1] = $p:unreadable)">
        <xsl:variable name="asked" select="(@p:width ! xs:double(.) div $size[1], @p:height ! xs:double(.) div $size[2])"/>
        <xsl:variable name="fitting" select="((if (ancestor::note) then $paper - 20 else $room - f:indents(.)) div $size[1],
            (if (ancestor::note) then 200 else if (ancestor::table) then 480 else 538) div $size[2])"/>
        <xsl:variable name="scale" select="min(($fitting, if (exists($asked)) then $asked else 1))"/>
        <!-- words beside it may be on other lines -->
        <xsl:variable name="between" select="if (normalize-space(..)) then '&#x200B;' else ''"/>
        <xsl:value-of select="$between"/>
        <fo:external-graphic src="url('{(@p:print, @p:src)[1]}')" fox:alt-text="{(@alt, 'Figure')[1]}" scaling="non-uniform"
            content-width="{f:points($size[1] * $scale)}" content-height="{f:points($size[2] * $scale)}">
          <xsl:copy-of select="f:id(.)"/>
        </fo:external-graphic>
        <xsl:value-of select="$between"/>
      </xsl:when>
      <xsl:otherwise>
        <fo:inline font-style="italic" color="{$muted}"><xsl:copy-of select="f:id(.)"/>[Image not shown: <xsl:value-of
            select="(@alt, 'without a description')[1]"/>]</fo:inline>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A length, at least a hair's breadth. -->
  <xsl:function name="f:points" as="xs:string">
    <xsl:param name="length" as="xs:double"/>
    <xsl:sequence select="format-number(max(($length, 0.25)), '0.###') || 'pt'"/>
  </xsl:function>

  <!-- The indentation by lists and the like, in the same cell. -->
  <xsl:function name="f:indents" as="xs:double">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="inner" select="$node/ancestor::* except $node/ancestor::*[self::td or self::th][1]/ancestor-or-self::*"/>
    <xsl:sequence select="22e0 * count($inner[self::ol]) + 13 * count($inner[self::ul])
        + 18 * count($inner[self::dd or self::blockquote or @class or @style])"/>
  </xsl:function>

  <xsl:template match="link" mode="m:body">
    <xsl:call-template name="t:link">
      <xsl:with-param name="href" select="@p:href"/>
      <xsl:with-param name="content">
        <xsl:apply-templates select="node() except note" mode="m:body"/>
      </xsl:with-param>
    </xsl:call-template>
    <!-- a note in a link would be a link in a link, so it follows the link -->
    <xsl:apply-templates select="note" mode="m:body"/>
  </xsl:template>

  <!-- Elements of this document that are in the output, by their possible fragments. -->
  <xsl:key name="by-id" match="*[@p:id]" use="@p:id, @p:alias"/>

  <!-- $content, leading to $href if that exists; links in links are none. -->
  <xsl:template name="t:link">
    <xsl:param name="href" as="xs:string?"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="target" select="f:target($href)"/>
    <xsl:choose>
      <xsl:when test="ancestor::link or not(normalize-space(string-join($content, '')))">
        <xsl:sequence select="$content"/>
      </xsl:when>
      <xsl:when test="starts-with($href, '#') and $target">
        <fo:basic-link internal-destination="{$target}" xsl:use-attribute-sets="link"
            fox:alt-text="{normalize-space(string-join($content, ''))}">
          <xsl:sequence select="$content"/>
        </fo:basic-link>
        <xsl:if test="f:is-far(., $target)">
          <fo:inline font-family="Sans" font-size="76%" color="{$muted}">&#160;[p.&#160;<fo:page-number-citation
              ref-id="{$target}"/>]</fo:inline>
        </xsl:if>
      </xsl:when>
      <xsl:when test="$href and not(starts-with($href, '#'))">
        <fo:basic-link external-destination="url('{f:absolute($href)}')" xsl:use-attribute-sets="link"
            fox:alt-text="{normalize-space(string-join($content, ''))}">
          <xsl:sequence select="$content"/>
        </fo:basic-link>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$content"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- True if $target is a section, an example or a table in another part of the document than $here: a reader on paper
    needs its page. -->
  <xsl:function name="f:is-far" as="xs:boolean">
    <xsl:param name="here" as="node()"/>
    <xsl:param name="target" as="xs:string"/>
    <xsl:variable name="part" select="$here/ancestor::section1[1]"/>
    <xsl:variable name="place" select="key('by-id', $target, $xep/root())[1]"/>
    <xsl:sequence select="exists($part) and empty($here/ancestor::table) and empty($place/ancestor-or-self::section1 intersect $part)
        and name($place) = ('section1', 'section2', 'section3', 'section4', 'section5', 'example', 'table', 'img')"/>
  </xsl:function>

  <!-- The id in this output that the fragment $href means, if there is one. -->
  <xsl:function name="f:target" as="xs:string?">
    <xsl:param name="href" as="xs:string?"/>
    <xsl:variable name="name" select="replace(substring-after($href, '#'), '%20', ' ')"/>
    <xsl:sequence select="(key('by-id', $name, $xep/root())/@p:id/string(),
        $appendices?id[. eq $name], ('toc', 'docmeta')[. eq $name])[1]"/>
  </xsl:function>

  <!-- A PDF may be anywhere, so relative addresses are relative to the published series. -->
  <xsl:function name="f:absolute" as="xs:string">
    <xsl:param name="href" as="xs:string"/>
    <xsl:variable name="url" select="if (matches($href, '^[A-Za-z][A-Za-z0-9+.-]*:')) then $href
        else 'https://xmpp.org/extensions/' || replace($href, '^\./', '')"/>
    <xsl:sequence select="if (translate($url, '''() &#9;&#10;&#13;', '') eq $url) then $url
        else $url => replace('''', '%27') => replace('\(', '%28') => replace('\)', '%29') => replace('\s', '%20')"/>
  </xsl:function>
</xsl:stylesheet>
