<?xml version="1.0" encoding="UTF-8"?>
<!-- Dependencies: the table of all documents, and the drawing of one with its lists. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">

  <xsl:template match="/dependencies">
    <xsl:variable name="all" select="xep"/>
    <xsl:call-template name="t:view">
      <xsl:with-param name="name" select="'dependencies'"/>
      <xsl:with-param name="head" select="$narrow"/>
      <xsl:with-param name="content">
        <p>Dependencies as the headers of the documents list them, including documents of other series. Each number links to a drawing.</p>
        <xsl:call-template name="t:narrow"/>
        <table class="series" aria-label="Dependencies">
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">Title</th>
              <th scope="col">Status</th>
              <th scope="col">Needs</th>
              <th scope="col">Needed by</th>
            </tr>
          </thead>
          <tbody class="narrowed">
            <xsl:for-each select="$all">
              <xsl:sort select="xs:integer(@needed-by)" order="descending"/>
              <xsl:variable name="label" select="@label"/>
              <xsl:variable name="graph" select="'../graph/' || @page || '.html'"/>
              <tr>
                <td class="number">{@label}</td>
                <td class="title"><a href="{$root}{@page}.html">{@title}</a></td>
                <td class="status"><xsl:sequence select="f:badge(@status)"/></td>
                <xsl:for-each select="map {'count': @needs, 'verb': 'needs'}, map {'count': @needed-by, 'verb': 'needed by'}">
                  <td class="needs">
                    <xsl:choose>
                      <xsl:when test="?count = '0'">{?verb} 0</xsl:when>
                      <xsl:otherwise><a href="{$graph}" aria-label="{$label} {?verb} {?count}">{?verb} {?count}</a></xsl:otherwise>
                    </xsl:choose>
                  </td>
                </xsl:for-each>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/graph">
    <xsl:variable name="xep" select="xep"/>
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'Dependencies of ' || $xep/@label || ': ' || $xep/@title"/>
      <xsl:with-param name="path" select="'graph/' || $xep/@page || '.html'"/>
      <xsl:with-param name="class" select="'site view'"/>
      <xsl:with-param name="head" select="$narrow[count(current()/needed-by/xep) ge $grouped]"/>
      <xsl:with-param name="content">
        <p class="crumbs"><a href="../views/index.html">Views</a> › <a href="../views/dependencies.html">Dependencies</a></p>
        <h1>Dependencies of <xsl:sequence select="f:lines($xep/@label)"/>: {$xep/@title}</h1>
        <p><a href="{$root}{$xep/@page}.html">Read {$xep/@label}</a><xsl:text> </xsl:text><xsl:sequence select="f:badge($xep/@status)"/></p>
        <xsl:choose>
          <xsl:when test="drawing/column[2]">
            <p>On the left are the documents that it builds on, on the right those that build on it. <xsl:call-template name="t:left-out"/></p>
            <div class="scroll" role="group" tabindex="0" aria-label="Drawing of dependencies">
              <xsl:apply-templates select="drawing"/>
            </div>
          </xsl:when>
          <xsl:otherwise><p>It needs no other document of the series, and none needs it.</p></xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="t:part">
          <xsl:with-param name="id" select="'needs'"/>
          <xsl:with-param name="heading" select="'It needs'"/>
          <xsl:with-param name="documents" select="needs/xep"/>
          <xsl:with-param name="others" select="other"/>
        </xsl:call-template>
        <xsl:call-template name="t:part">
          <xsl:with-param name="id" select="'needs-too'"/>
          <xsl:with-param name="heading" select="'And these in turn need'"/>
          <xsl:with-param name="documents" select="needs-too/xep"/>
        </xsl:call-template>
        <xsl:call-template name="t:needed-by"/>
        <xsl:call-template name="t:part">
          <xsl:with-param name="id" select="'inbox'"/>
          <xsl:with-param name="heading" select="'Proposals in the inbox that need it'"/>
          <xsl:with-param name="documents" select="inbox/xep"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A list with its heading; the first and the third are shown even if empty, since links lead to them. -->
  <xsl:template name="t:part">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="heading" as="xs:string"/>
    <xsl:param name="documents" as="element(xep)*"/>
    <xsl:param name="others" as="element(other)*" select="()"/>
    <xsl:variable name="count" select="count($documents) + count($others)"/>
    <xsl:if test="$count gt 0 or $id = ('needs', 'needed-by')">
      <section>
        <h2 id="{$id}">{$heading} <span class="count">{$count}</span></h2>
        <xsl:if test="$count eq 0"><p>Nothing.</p></xsl:if>
        <xsl:if test="$documents">
          <xsl:call-template name="t:documents">
            <xsl:with-param name="documents" select="$documents"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="$others">
          <ul class="documents">
            <xsl:for-each select="$others"><li>{.}</li></xsl:for-each>
          </ul>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- From this number on the documents that need one are grouped, and can be filtered. -->
  <xsl:variable name="grouped" as="xs:integer" select="10"/>

  <!-- The documents that need this one, by status if there are many. -->
  <xsl:template name="t:needed-by">
    <xsl:variable name="documents" select="needed-by/xep"/>
    <xsl:choose>
      <xsl:when test="count($documents) lt $grouped">
        <xsl:call-template name="t:part">
          <xsl:with-param name="id" select="'needed-by'"/>
          <xsl:with-param name="heading" select="'It is needed by'"/>
          <xsl:with-param name="documents" select="$documents"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <section>
          <h2 id="needed-by">It is needed by <span class="count">{count($documents)}</span></h2>
          <form id="narrow" role="search" aria-label="This list" hidden="hidden">
            <xsl:for-each select="map {'name': 'status', 'label': 'Status', 'values': f:in-order($documents/@status)},
                map {'name': 'type', 'label': 'Type', 'values': sort(distinct-values($documents/@type))}">
              <label>{?label}
                <select name="{?name}">
                  <option value="">Any</option>
                  <xsl:for-each select="?values"><option value="{.}">{.}</option></xsl:for-each>
                </select>
              </label>
            </xsl:for-each>
            <label for="q">Words</label>
            <input id="q" name="q" type="search" autocomplete="off" spellcheck="false"/>
            <span role="status"/>
          </form>
          <xsl:for-each select="f:in-order($documents/@status), ''[$documents[not(@status)]]">
            <xsl:variable name="status" select="."/>
            <xsl:variable name="group" select="$documents[string(@status) = $status]"/>
            <section>
              <h3>{(.[. ne ''], 'Without a status')[1]} <span class="count">{count($group)}</span></h3>
              <ul class="documents narrowed">
                <xsl:for-each select="$group">
                  <li data-status="{@status}" data-type="{@type}"><xsl:sequence select="f:document(.)"/></li>
                </xsl:for-each>
              </ul>
            </section>
          </xsl:for-each>
        </section>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The different ones of these statuses, in their order. -->
  <xsl:function name="f:in-order" as="xs:string*">
    <xsl:param name="some" as="xs:string*"/>
    <xsl:for-each-group select="$some" group-by=".">
      <xsl:sequence select="current-grouping-key()"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:template match="drawing">
    <xsl:variable name="width" select="xs:integer(@box-width)"/>
    <xsl:variable name="height" select="xs:integer(@box-height)"/>
    <svg xmlns="http://www.w3.org/2000/svg" class="drawing" width="{@width + 2}" height="{@height + 2}"
        viewBox="-1 -1 {@width + 2} {@height + 2}">
      <xsl:for-each select="line">
        <xsl:variable name="middle" select="(start/@x + end/@x) div 2"/>
        <path class="edge" d="M{start/@x} {start/@y}C{$middle} {start/@y} {$middle} {end/@y} {end/@x} {end/@y}"/>
      </xsl:for-each>
      <xsl:for-each select="column">
        <xsl:if test="not(@framed)">
          <text class="caption" x="{@x + $width div 2}" y="14" text-anchor="middle">{f:step(@step)}</text>
        </xsl:if>
        <xsl:apply-templates select="xep" mode="m:box"/>
      </xsl:for-each>
      <xsl:for-each-group select="frame" group-by="@step">
        <text class="caption" x="{@x + @width div 2}" y="14" text-anchor="middle">{f:step(@step)}</text>
      </xsl:for-each-group>
      <xsl:for-each select="frame">
        <rect class="frame" x="{@x}" y="{@y}" width="{@width}" height="{@height}" rx="6"/>
        <text class="label" x="{@x + 12}" y="{@y + 16}">{@name}: {count(xep)}{(' of ' || count(xep) + @more)[current()/@more != '0']}</text>
        <xsl:apply-templates select="xep" mode="m:box"/>
      </xsl:for-each>
    </svg>
  </xsl:template>

  <!-- A document as a box that leads to its own drawing. -->
  <xsl:mode name="m:box" on-no-match="fail"/>

  <xsl:template match="xep" mode="m:box">
    <xsl:variable name="drawing" select="ancestor::drawing"/>
    <a xmlns="http://www.w3.org/2000/svg" href="../graph/{@page}.html" class="{'self'[current()/../@step = '0']}">
      <rect class="box {lower-case(@status)}" x="{@x}" y="{@y}" width="{$drawing/@box-width}" height="{$drawing/@box-height}" rx="4">
        <title>{@label}: {@title} ({@status})</title>
      </rect>
      <text x="{@x + 10}" y="{@y + 18}" class="label">{@label}</text>
      <text x="{@x + 10}" y="{@y + 34}">{f:shortened(@title)}</text>
    </a>
  </xsl:template>

  <!-- What the drawing does not show. -->
  <xsl:template name="t:left-out">
    <xsl:variable name="drawing" select="drawing"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:for-each select="-1, 1">
        <xsl:variable name="step" select="."/>
        <xsl:for-each select="$drawing[frame[@step = string($step)]/@more != '0']">
          <xsl:variable name="frames" select="frame[@step = string($step)]"/>
          <xsl:variable name="more" select="sum($frames/@more)"/>
          <xsl:sequence select="$more || ' of the ' || $more + count($frames/xep) || (if ($step lt 0) then ' documents that it needs' else ' documents that need it')"/>
        </xsl:for-each>
        <xsl:for-each select="$drawing/beyond[@step = string(2 * $step)][. != '0']">
          <xsl:sequence select="f:count(., 'document') || (if ($step lt 0) then ' that those need in turn' else ' that need those')"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:variable>
    <xsl:value-of select="if (exists($parts)) then 'The drawing leaves out ' || string-join($parts, ', and ') || '. The lists below hold every direct one.'
        else 'The lists below hold the same.'"/>
  </xsl:template>

  <!-- The heading of a column. -->
  <xsl:function name="f:step" as="xs:string">
    <xsl:param name="step" as="xs:integer"/>
    <xsl:sequence select="
        if ($step eq 0) then 'this document'
        else if ($step eq -1) then 'it needs'
        else if ($step eq -2) then 'these need'
        else if ($step eq 1) then 'needed by'
        else 'by way of these'"/>
  </xsl:function>

  <!-- The part of a title that fits into a box. -->
  <xsl:function name="f:shortened" as="xs:string">
    <xsl:param name="title" as="xs:string?"/>
    <xsl:sequence select="if (string-length($title) le 22) then string($title) else replace(substring($title, 1, 21), '\s+$', '') || '…'"/>
  </xsl:function>
</xsl:stylesheet>
