<?xml version="1.0" encoding="UTF-8"?>
<!-- The page that lists the series, from the input of IndexPage.java. It is complete without a script; series.js
     depends on the classes and data-* attributes here. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">

  <xsl:import href="layout.xsl"/>

  <!-- True if the site has each document as PDF, too. -->
  <xsl:param name="pdfs" as="xs:string" select="'false'"/>

  <!-- From the input to the page; other elements are left out. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/series">
    <xsl:variable name="accepted" select="xep[@accepted = 'true']"/>
    <xsl:variable name="inbox" select="xep[@accepted = 'false']"/>
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="$site"/>
      <xsl:with-param name="path" select="'index.html'"/>
      <xsl:with-param name="class" select="'site index'"/>
      <xsl:with-param name="head" as="element()*">
        <script defer="defer" src="assets/search.js"/>
        <script defer="defer" src="assets/reasons.js"/>
        <script defer="defer" src="assets/series.js"/>
        <script defer="defer" src="search/series.js"/>
      </xsl:with-param>
      <xsl:with-param name="content">
        <h1>{$site}</h1>
        <nav aria-label="Examples of searches">
          <ul class="shortcuts">
            <xsl:if test="@start"><li class="start"><a href="start/index.html">Start here</a></li></xsl:if>
            <li><a href="views/recent.html">Recently changed</a></li>
            <li><a href="views/last-call.html">In last call</a></li>
            <li><a href="views/deferral.html">Deferral due</a></li>
            <li><a href="views/successions.html">Supersessions</a></li>
            <li><a href="views/dependencies.html">Dependencies</a></li>
            <li><a href="views/namespaces.html">Namespaces</a></li>
            <li><a href="sigs/index.html">Interest groups</a></li>
            <li><a href="views/index.html">All views</a></li>
          </ul>
        </nav>
        <xsl:call-template name="t:search"/>
        <p id="found" role="status">{f:count(count($accepted), 'document')} in the series, {
          f:count(count($inbox), 'proposal')} in the inbox</p>
        <p id="names" hidden="hidden"/>
        <div id="nothing" class="nothing" hidden="hidden"/>
        <xsl:if test="$accepted">
          <section class="list">
            <h2 id="series" class="unseen">Series</h2>
            <xsl:call-template name="t:table">
              <xsl:with-param name="documents" select="$accepted"/>
              <xsl:with-param name="label" select="'The series'"/>
            </xsl:call-template>
          </section>
        </xsl:if>
        <xsl:if test="$inbox">
          <section class="list">
            <h2 id="inbox">Inbox</h2>
            <p>Proposals that have been submitted and are not yet part of the series.</p>
            <xsl:call-template name="t:table">
              <xsl:with-param name="documents" select="$inbox"/>
              <xsl:with-param name="label" select="'The inbox'"/>
            </xsl:call-template>
          </section>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Controls that need the script; it shows them. -->
  <xsl:template name="t:search">
    <xsl:variable name="approved" select="status[@approved]/string()"/>
    <form id="search" role="search" hidden="hidden">
      <div class="query">
        <label for="q">Find</label>
        <input id="q" name="q" type="search" autocomplete="off" spellcheck="false"
            aria-describedby="q-help" placeholder="omemo, 384, urn:xmpp:…"/>
        <p id="q-help">Number, short name, words of title and abstract, namespace, author.
          <span class="keys">Press <kbd>/</kbd> to search.</span></p>
      </div>
      <div class="filters">
        <xsl:call-template name="t:filter">
          <xsl:with-param name="name" select="'status'"/>
          <xsl:with-param name="label" select="'Status'"/>
          <xsl:with-param name="order" select="status"/>
          <xsl:with-param name="values" select="xep/@status"/>
        </xsl:call-template>
        <xsl:call-template name="t:filter">
          <xsl:with-param name="name" select="'type'"/>
          <xsl:with-param name="label" select="'Type'"/>
          <xsl:with-param name="order" select="type"/>
          <xsl:with-param name="values" select="xep/@type"/>
        </xsl:call-template>
        <xsl:call-template name="t:filter">
          <xsl:with-param name="name" select="'sig'"/>
          <xsl:with-param name="label" select="'SIG'"/>
          <xsl:with-param name="values" select="xep/@sig"/>
        </xsl:call-template>
        <xsl:call-template name="t:filter">
          <xsl:with-param name="name" select="'tag'"/>
          <xsl:with-param name="label" select="'Tag'"/>
          <xsl:with-param name="values" select="xep/distinct-values(tag/lower-case(.))"/>
        </xsl:call-template>
      </div>
      <div class="choices">
        <label><input type="checkbox" name="text"/> Search the full text</label>
        <label><input type="checkbox" name="ready" aria-describedby="ready-help"/> Implementable now</label>
        <button type="button" id="clear" hidden="hidden">Clear all</button>
      </div>
      <p id="ready-help" class="help">Implementable now means {string-join($approved[position() lt last()], ', ')} or {$approved[last()]}, which
        <xsl:choose>
          <xsl:when test="xep/@label = 'XEP-0001'"><a href="xep-0001.html#states">XEP-0001</a></xsl:when>
          <xsl:otherwise>XEP-0001</xsl:otherwise>
        </xsl:choose>
        considers fit for deployment, and of a type that specifies something, so neither procedural nor humorous. Experimental documents are for trials, and may change.</p>
    </form>
  </xsl:template>

  <!-- A choice of the values that occur, with their counts; known ones first, in their order. -->
  <xsl:template name="t:filter">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="order" as="element()*" select="()"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:variable name="occurring" select="distinct-values($values)"/>
    <xsl:variable name="known" select="distinct-values($order)[. = $occurring]"/>
    <xsl:if test="exists($occurring)">
      <label>{$label}
        <select name="{$name}">
          <option value="">Any</option>
          <xsl:for-each select="$known, sort($occurring[not(. = $known)], (), lower-case#1)">
            <xsl:variable name="value" select="."/>
            <option value="{.}">
              <xsl:for-each select="$order[. = $value]/@standing">
                <xsl:attribute name="data-standing" select="."/>
              </xsl:for-each>
              <xsl:text>{.} ({count($values[. = $value])})</xsl:text>
            </option>
          </xsl:for-each>
        </select>
      </label>
    </xsl:if>
  </xsl:template>

  <xsl:template name="t:table">
    <xsl:param name="documents" as="element(xep)*"/>
    <xsl:param name="label" as="xs:string"/>
    <table class="series" aria-label="{$label}">
      <thead>
        <tr>
          <th scope="col" data-sort="number">Number</th>
          <th scope="col" data-sort="title">Title and tags</th>
          <th scope="col" data-sort="type">Type</th>
          <th scope="col" data-sort="status">Status</th>
          <th scope="col" data-sort="date">Date</th>
          <th scope="col" data-sort="sig">SIG</th>
          <th scope="col" class="formats">Formats</th>
        </tr>
      </thead>
      <tbody>
        <xsl:apply-templates select="$documents"/>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template match="xep">
    <tr data-page="{@page}">
      <xsl:if test="@ready">
        <xsl:attribute name="data-ready">yes</xsl:attribute>
      </xsl:if>
      <td class="number">{@label}</td>
      <td class="title">
        <a href="{@page}.html">{@title}{'(untitled)'[not(current()/@title)]}</a>
        <xsl:if test="tag">
          <ul class="tags">
            <xsl:for-each select="tag"><li>{.}</li></xsl:for-each>
          </ul>
        </xsl:if>
      </td>
      <td class="type">{@type}</td>
      <td class="status"><xsl:sequence select="f:badge(@status)"/></td>
      <td class="date">{@date}</td>
      <td class="sig">{@sig}</td>
      <td class="formats">
        <xsl:if test="$pdfs = 'true'">
          <a href="{@page}.pdf" aria-label="{@title} as PDF">PDF</a>
          <xsl:text> </xsl:text>
        </xsl:if>
        <a href="{@page}.xml" aria-label="{@title} as XML">XML</a>
      </td>
    </tr>
  </xsl:template>

</xsl:stylesheet>
