<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The head of the page: title, the most important facts, and how far to rely on the document. -->

  <xsl:template name="t:header">
    <header class="page-head">
      <xsl:call-template name="t:notice"/>
      <xsl:if test="@p:standing = ('history', 'dormant')">
        <p class="banner {@p:standing}">
          <strong>{@p:status}</strong>
          <xsl:text>: {f:banner(.)}</xsl:text>
          <xsl:for-each select="header/supersededby/spec">
            <xsl:value-of select="if (position() eq 1) then ' See ' else ', '"/>
            <xsl:apply-templates select="." mode="m:phrase">
              <xsl:with-param name="repeated" select="true()" tunnel="yes"/>
            </xsl:apply-templates>
            <xsl:if test="position() eq last()">.</xsl:if>
          </xsl:for-each>
        </p>
      </xsl:if>
      <h1>
        <span class="number">{@p:label}:</span>
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="header[1]/title[1]/node()" mode="m:phrase"/>
        <xsl:if test="not(normalize-space(header[1]/title[1]))">{f:title(.)}</xsl:if>
      </h1>
      <xsl:call-template name="t:docmeta"/>
      <xsl:call-template name="t:status-notice"/>
    </header>
  </xsl:template>

  <!-- The notice about a version in the attic. -->
  <xsl:template name="t:notice"/>

  <!-- The abstract, and the other facts, which are folded on a phone. -->
  <xsl:template name="t:docmeta">
    <div id="docmeta">
    <dl class="abstract">
      <div>
        <dt>Abstract</dt>
        <xsl:for-each select="header/abstract">
          <dd>
            <xsl:call-template name="t:flow">
              <xsl:with-param name="wrap" select="false()"/>
            </xsl:call-template>
          </dd>
        </xsl:for-each>
        <xsl:if test="empty(header/abstract)"><dd>None</dd></xsl:if>
      </div>
    </dl>
    <details>
    <summary>{f:facts(.)}</summary>
    <dl>
      <xsl:for-each select="header/author[1]">
        <div>
          <xsl:if test="../author[3]"><xsl:attribute name="class" select="'long'"/></xsl:if>
          <dt>{if (../author[2]) then 'Authors' else 'Author'}</dt>
          <dd>
            <xsl:for-each select="../author">
              <xsl:if test="position() gt 1">, </xsl:if>
              <xsl:choose>
                <xsl:when test="@p:page"><a href="{@p:page}">{f:author-name(.)}</a></xsl:when>
                <xsl:otherwise>{f:author-name(.)}</xsl:otherwise>
              </xsl:choose>
            </xsl:for-each>
          </dd>
        </div>
      </xsl:for-each>
      <div>
        <dt>Status</dt>
        <dd>
          <xsl:call-template name="t:perhaps-link">
            <xsl:with-param name="href" select="@p:status-href"/>
            <xsl:with-param name="text" select="@p:status"/>
          </xsl:call-template>
        </dd>
      </div>
      <div>
        <dt>Type</dt>
        <dd>
          <xsl:call-template name="t:perhaps-link">
            <xsl:with-param name="href" select="@p:type-href"/>
            <xsl:with-param name="text" select="@p:type"/>
          </xsl:call-template>
        </dd>
      </div>
      <xsl:if test="@p:version">
        <div>
          <dt>Version</dt>
          <dd><a href="#appendix-revs">{@p:version}</a></dd>
          <xsl:for-each select="header/revision[@p:changes][1]">
            <dd><a href="{@p:changes}">What changed</a></dd>
          </xsl:for-each>
          <xsl:for-each select="@p:versions-href">
            <dd><a href="{.}">All versions</a></dd>
          </xsl:for-each>
        </div>
      </xsl:if>
      <xsl:if test="normalize-space(@p:date)">
        <div><dt>Last updated</dt><dd><xsl:call-template name="t:date"/></dd></div>
      </xsl:if>
      <xsl:if test="@p:sig-page">
        <div><dt>SIG</dt><dd><a href="{@p:sig-page}">Page of the group</a></dd></div>
      </xsl:if>
      <xsl:if test="@p:formats">
        <div>
          <dt>Also as</dt>
          <xsl:for-each select="tokenize(@p:formats)">
            <dd><a href="{.}">{upper-case(replace(., '.*\.', ''))}</a></dd>
          </xsl:for-each>
        </div>
      </xsl:if>
      <xsl:if test="@p:edit | @p:history | @p:issues">
        <div>
          <dt>Source</dt>
          <xsl:for-each select="@p:edit"><dd><a href="{.}">Edit</a></dd></xsl:for-each>
          <xsl:for-each select="@p:history"><dd><a href="{.}">History</a></dd></xsl:for-each>
          <xsl:for-each select="@p:issues"><dd><a href="{.}">Issues</a></dd></xsl:for-each>
        </div>
      </xsl:if>
      <xsl:if test="@p:implementations">
        <div><dt>Programs</dt><dd><a href="#appendix-implementations">Implementations</a></dd></div>
      </xsl:if>
      <div><dt>Citation</dt><dd><a class="cite" href="#appendix-biblatex">Cite</a></dd></div>
      <div><dt>Copyright</dt><dd><a href="#appendix-legal">Legal notices</a></dd></div>
      <xsl:call-template name="t:levels"/>
    </dl>
    </details>
    </div>
  </xsl:template>

  <!-- The compliance levels that ask for the document, and those that only name it. -->
  <xsl:template name="t:levels">
    <xsl:if test="@p:level-names | @p:aside-names">
      <div class="levels">
        <dt>Asked for by</dt>
        <dd>
          <xsl:call-template name="t:level-links">
            <xsl:with-param name="names" select="@p:level-names"/>
            <xsl:with-param name="pages" select="@p:level-pages"/>
          </xsl:call-template>
          <xsl:if test="@p:aside-names">
            <xsl:value-of select="if (@p:level-names) then '; also named by ' else 'only named by '"/>
            <xsl:call-template name="t:level-links">
              <xsl:with-param name="names" select="@p:aside-names"/>
              <xsl:with-param name="pages" select="@p:aside-pages"/>
            </xsl:call-template>
          </xsl:if>
        </dd>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- Links with commas between them. -->
  <xsl:template name="t:level-links">
    <xsl:param name="names" as="xs:string?"/>
    <xsl:param name="pages" as="xs:string?"/>
    <xsl:variable name="ways" select="tokenize($pages)"/>
    <xsl:for-each select="tokenize($names, '\t')">
      <xsl:variable name="at" select="position()"/>
      <xsl:if test="$at gt 1">, </xsl:if>
      <a href="{$ways[$at]}">{.}</a>
    </xsl:for-each>
  </xsl:template>

  <!-- The facts in a line: "Version 1.2, 3 May 2024, by Ada Marlowe and 2 others". -->
  <xsl:function name="f:facts" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:variable name="others" select="count($xep/header/author) - 1"/>
    <xsl:variable name="facts" as="xs:string*" select="
        $xep/@p:version ! ('version ' || .),
        $xep/@p:date[normalize-space()] ! (if (f:is-date(.)) then f:long-date(.) else string(.)),
        ($xep/header/author)[1] ! ('by ' || f:author-name(.) ||
            (if ($others gt 1) then ' and ' || $others || ' others'
             else if ($others eq 1) then ' and ' || f:author-name(($xep/header/author)[2]) else ''))"/>
    <xsl:variable name="line" select="string-join($facts, ', ')"/>
    <xsl:sequence select="if ($line eq '') then 'Facts' else upper-case(substring($line, 1, 1)) || substring($line, 2)"/>
  </xsl:function>

  <!-- The date of the context document, for people and for machines. -->
  <xsl:template name="t:date">
    <xsl:choose>
      <xsl:when test="f:is-date(@p:date)">
        <time datetime="{@p:date}">{f:long-date(@p:date)}</time>
      </xsl:when>
      <xsl:otherwise>{@p:date}</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="t:perhaps-link">
    <xsl:param name="href" as="xs:string?"/>
    <xsl:param name="text" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="$href"><a href="{$href}">{$text}</a></xsl:when>
      <xsl:when test="normalize-space($text)">{$text}</xsl:when>
      <xsl:otherwise>None</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The state of the document among its states, and the meaning of it. -->
  <xsl:template name="t:status-notice">
    <xsl:variable name="status" select="@p:status"/>
    <div id="status-notice" class="{lower-case(@p:status-source)} {lower-case(@p:type)} standing-{@p:standing}">
      <xsl:if test="@p:road">
        <figure>
        <figcaption class="unseen">The states of a document of this type</figcaption>
        <ol class="road">
          <xsl:variable name="road" select="tokenize(@p:road)"/>
          <xsl:variable name="dates" select="tokenize(@p:road-dates)"/>
          <xsl:variable name="here" select="xs:integer(@p:road-here)"/>
          <xsl:for-each select="$road">
            <li class="{if (position() lt $here) then 'before' else if (position() gt $here) then 'ahead' else 'here'}">
              <xsl:if test="position() eq $here">
                <xsl:attribute name="aria-current" select="'step'"/>
              </xsl:if>
              <span class="state">{.}</span>
              <xsl:for-each select="subsequence($dates, position(), 1)[. ne '-']">
                <xsl:variable name="day" select="replace(., '~', '')"/>
                <xsl:text> </xsl:text>
                <span class="when">
                  <xsl:if test="starts-with(., '~')">last call until </xsl:if>
                  <time datetime="{$day}">{f:short-date($day)}</time>
                </span>
              </xsl:for-each>
            </li>
          </xsl:for-each>
        </ol>
        </figure>
        <xsl:if test="normalize-space(@p:beside)">
          <p class="beside">Other states: {string-join(tokenize(@p:beside), ', ')}</p>
        </xsl:if>
      </xsl:if>
      <p>
        <strong>{@p:status}{'.'[normalize-space($status)]}</strong>
        <xsl:text> </xsl:text>
        <xsl:value-of select="f:status-sentence(.)"/>
      </p>
      <xsl:if test="header/supersededby/spec">
        <p>
          <xsl:text>Superseded by </xsl:text>
          <xsl:for-each select="header/supersededby/spec">
            <xsl:if test="position() gt 1">, </xsl:if>
            <xsl:apply-templates select="." mode="m:phrase">
              <xsl:with-param name="repeated" select="true()" tunnel="yes"/>
            </xsl:apply-templates>
            <xsl:if test="@p:xep-title"> ({@p:xep-title})</xsl:if>
          </xsl:for-each>
          <xsl:text>.</xsl:text>
        </p>
      </xsl:if>
    </div>
  </xsl:template>
</xsl:stylesheet>
