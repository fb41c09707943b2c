<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Insertions, deletions, moves, and links from change to change. -->

  <xsl:key name="f:departures" match="p:departure" use="@p:n"/>
  <xsl:variable name="f:count" select="count($f:redline/p:alteration)"/>

  <!-- Words. -->
  <xsl:template match="p:ins" mode="m:phrase m:listing">
    <ins><xsl:apply-templates mode="#current"/></ins>
  </xsl:template>
  <xsl:template match="p:del" mode="m:phrase m:listing">
    <del><xsl:apply-templates mode="#current"/></del>
  </xsl:template>

  <!-- Blocks. -->
  <xsl:template match="p:ins" mode="m:flow">
    <ins class="block"><xsl:call-template name="t:flow"/></ins>
  </xsl:template>
  <xsl:template match="p:del" mode="m:flow">
    <del class="block"><xsl:call-template name="t:flow"/></del>
  </xsl:template>

  <xsl:template match="p:change" mode="m:flow">
    <xsl:text>&#10;</xsl:text>
    <div class="change {@p:kind}">
      <p class="change-nav" id="{$f:own}change-{@p:n}"><xsl:call-template name="t:change-nav"/></p>
      <xsl:call-template name="t:flow"/>
    </div>
  </xsl:template>

  <xsl:template match="p:change" mode="m:phrase m:listing">
    <span class="change {@p:kind}">
      <span class="change-nav" id="{$f:own}change-{@p:n}"><xsl:call-template name="t:change-nav"/></span>
      <xsl:text> </xsl:text>
      <xsl:apply-templates mode="#current"/>
    </span>
  </xsl:template>

  <!-- The kind of change of the context element, and links to the previous and next changes; inside a link, which
       must not contain others, only the kind. -->
  <xsl:template name="t:change-nav">
    <xsl:param name="in-link" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="n" select="xs:integer(@p:n)"/>
    <span class="kind">{upper-case(substring(@p:kind, 1, 1))}{substring(@p:kind, 2)}</span>
    <xsl:if test="not($in-link)">
      <xsl:if test="@p:kind = 'moved' and key('f:departures', @p:n)">
        <xsl:text> </xsl:text>
        <a href="#{$f:own}departure-{@p:n}">from here</a>
      </xsl:if>
      <xsl:text> </xsl:text>
      <xsl:if test="$n gt 1">
        <a href="#{$f:own}change-{$n - 1}" aria-label="Previous change, {$n - 1}">‹</a>
      </xsl:if>
      <a href="#{$f:own}in-list-{$n}" aria-label="Change {$n} of {$f:count}: back to the list">{$n}</a>
      <xsl:if test="$n lt $f:count">
        <a href="#{$f:own}change-{$n + 1}" aria-label="Next change, {$n + 1}">›</a>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- Sections, fields, revisions: attributes of the element are the mark. -->
  <xsl:template name="t:mark">
    <xsl:if test="self::*[@p:n or @p:side]">
      <xsl:attribute name="class" select="'change',
          (@p:kind, map {'ins': 'inserted', 'del': 'deleted'}(@p:side))[1]"/>
      <xsl:if test="@p:n">
        <p class="change-nav" id="{$f:own}change-{@p:n}"><xsl:call-template name="t:change-nav"/></p>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template match="author[@p:n or @p:side]" mode="m:author">
    <div>
      <xsl:call-template name="t:mark"/>
      <xsl:next-match/>
    </div>
  </xsl:template>

  <!-- Headings, captions, dates whose words changed. -->
  <xsl:template name="t:heading">
    <xsl:call-template name="t:marked-text">
      <xsl:with-param name="pieces" select="p:topic/node()"/>
      <xsl:with-param name="text" select="f:section-title(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="t:caption">
    <xsl:param name="default" as="xs:string?"/>
    <xsl:call-template name="t:marked-text">
      <xsl:with-param name="pieces" select="p:caption/node()"/>
      <xsl:with-param name="text" select="(@caption/normalize-space()[. ne ''], $default)[1]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="t:words">
    <xsl:call-template name="t:marked-text">
      <xsl:with-param name="pieces" select="node()[../(p:ins | p:del)]"/>
      <xsl:with-param name="text" select="normalize-space()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Pieces if there are any; else the text, in the mark of the context element. -->
  <xsl:template name="t:marked-text">
    <xsl:param name="pieces" as="node()*"/>
    <xsl:param name="text" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="$pieces"><xsl:apply-templates select="$pieces" mode="m:phrase"/></xsl:when>
      <xsl:when test="@p:side = 'ins'"><ins>{$text}</ins></xsl:when>
      <xsl:when test="@p:side = 'del'"><del>{$text}</del></xsl:when>
      <xsl:otherwise>{$text}</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Shown where the element's heading or caption is. -->
  <xsl:template match="p:topic | p:caption | p:redline" mode="m:flow m:phrase m:listing" priority="5"/>

  <!-- The former place of a part that moved. -->
  <xsl:template match="p:departure" mode="m:flow m:phrase">
    <xsl:text>&#10;</xsl:text>
    <p class="departure" id="{$f:own}departure-{@p:n}">Moved <a href="#{$f:own}change-{@p:n}">to here</a>: {@p:what}</p>
  </xsl:template>

  <!-- A link whose target changed. -->
  <xsl:template match="link[@p:was]" mode="m:phrase" priority="3">
    <xsl:param name="in-link" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:next-match/>
    <xsl:if test="not($in-link)">
      <xsl:text> </xsl:text>
      <span class="redirected">(link: <del>{@p:was}</del><xsl:text> </xsl:text><ins>{(@url, 'nowhere')[1]}</ins>)</span>
    </xsl:if>
  </xsl:template>

  <!-- The contents include removed sections. -->
  <xsl:template match="*[@p:side]" mode="m:contents" priority="2">
    <xsl:variable name="below" select="(section2 | section3 | section4)[@p:id]"/>
    <xsl:text>&#10;</xsl:text>
    <li>
      <a href="{f:fragment(@p:id)}">
        <span class="number">{f:section-number(.)}</span>
        <xsl:text> </xsl:text>
        <xsl:call-template name="t:heading"/>
      </a>
      <xsl:if test="$below">
        <ol><xsl:apply-templates select="$below" mode="m:contents"/></ol>
      </xsl:if>
    </li>
  </xsl:template>
</xsl:stylesheet>
