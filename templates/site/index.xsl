<?xml version="1.0" encoding="UTF-8"?>
<!-- The page that lists the series, from the input of IndexPage.java. It is complete without a script; series.js
     depends on the classes and data-* attributes here. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">

  <xsl:import href="layout.xsl"/>

  <!-- The type that most documents have; a row says its type only if it is another one, and its SIG only if it is a group. -->
  <xsl:variable name="usual" select="(/series/type)[1]"/>

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
        <script defer="defer" src="assets/words.js"/>
        <script defer="defer" src="assets/matching.js"/>
        <script defer="defer" src="assets/search.js"/>
        <script defer="defer" src="assets/texts.js"/>
        <script defer="defer" src="assets/reasons.js"/>
        <script defer="defer" src="assets/series.js"/>
      </xsl:with-param>
      <xsl:with-param name="content">
        <div class="opening">
          <h1>{$site}</h1>
          <nav aria-label="Shortcuts">
            <ul class="shortcuts">
              <xsl:if test="@start"><li class="start"><a href="start/index.html">Start here</a></li></xsl:if>
              <li><a href="views/recent.html">Recently changed</a></li>
              <li class="more"><a href="views/last-call.html">In last call</a></li>
              <li class="more"><a href="views/dependencies.html">Dependencies</a></li>
              <li class="more"><a href="views/namespaces.html">Namespaces</a></li>
              <xsl:if test="xep/@implemented">
                <li class="more"><a href="implementations/index.html">Implementations</a></li>
              </xsl:if>
              <li><a href="views/index.html">All views</a></li>
            </ul>
          </nav>
        </div>
        <xsl:call-template name="t:search"/>
        <p id="found" role="status">{f:count(count($accepted), 'document')}{
          (', ' || f:count(count($inbox), 'proposal') || ' in the inbox')[$inbox]}</p>
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
        <xsl:call-template name="t:ready"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Controls that need the script; the style sheet hides them where there is none. -->
  <xsl:template name="t:search">
    <form id="search" role="search" aria-label="This list">
      <input id="q" name="q" type="search" autocomplete="off" spellcheck="false" aria-label="Filter the list"
          placeholder="Filter: omemo, 384, typing, urn:xmpp:…"/>
      <xsl:call-template name="t:filter">
        <xsl:with-param name="name" select="'status'"/>
        <xsl:with-param name="label" select="'status'"/>
        <xsl:with-param name="order" select="status"/>
        <xsl:with-param name="values" select="xep/@status"/>
      </xsl:call-template>
      <xsl:call-template name="t:filter">
        <xsl:with-param name="name" select="'type'"/>
        <xsl:with-param name="label" select="'type'"/>
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
        <xsl:with-param name="label" select="'tag'"/>
        <xsl:with-param name="values" select="xep/distinct-values(tag/lower-case(.))"/>
      </xsl:call-template>
      <div class="choices">
        <label><input type="checkbox" name="ready" aria-describedby="ready-help"/> Implementable now</label>
        <a href="#ready-help" aria-label="What implementable now means">?</a>
        <label><input type="checkbox" name="text"/> Full text</label>
        <xsl:variable name="counts" select="xep/@implemented/xs:integer(.)"/>
        <xsl:if test="exists($counts)">
          <select name="implemented" aria-label="Implemented by">
            <option value="">Implemented by any number</option>
            <xsl:for-each select="(1, 2, 3, 5, 10, 20, 50)[. le max($counts)]">
              <xsl:variable name="least" select="."/>
              <option value="{.}">Implemented by {.} or more ({count($counts[. ge $least])})</option>
            </xsl:for-each>
          </select>
        </xsl:if>
        <button type="button" id="clear" hidden="hidden">Clear all</button>
      </div>
    </form>
  </xsl:template>

  <!-- What the choice means; at the end, so that the list begins high on the page. -->
  <xsl:template name="t:ready">
    <xsl:variable name="approved" select="status[@approved]/string()"/>
    <p id="ready-help" class="help">Implementable now means {string-join($approved[position() lt last()], ', ')} or {$approved[last()]}, which
      <xsl:choose>
        <xsl:when test="xep/@label = 'XEP-0001'"><a href="xep-0001.html#states">XEP-0001</a></xsl:when>
        <xsl:otherwise>XEP-0001</xsl:otherwise>
      </xsl:choose>
      considers fit for deployment, and of a type that specifies something, so neither procedural nor humorous. Experimental documents are for trials, and may change.</p>
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
      <select name="{$name}" aria-label="{upper-case(substring($label, 1, 1)) || substring($label, 2)}">
          <option value="">Any {$label}</option>
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
    </xsl:if>
  </xsl:template>

  <xsl:template name="t:table">
    <xsl:param name="documents" as="element(xep)*"/>
    <xsl:param name="label" as="xs:string"/>
    <table class="series" aria-label="{$label}">
      <thead>
        <tr>
          <th scope="col" data-sort="number">Number</th>
          <th scope="col" data-sort="title">Title</th>
          <th scope="col" data-sort="short">Short name</th>
          <th scope="col" data-sort="status">Status</th>
          <th scope="col" data-sort="date">Last version</th>
        </tr>
      </thead>
      <tbody>
        <xsl:apply-templates select="$documents"/>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template match="xep">
    <tr data-page="{@page}">
      <xsl:if test="@type"><xsl:attribute name="data-type" select="@type"/></xsl:if>
      <xsl:if test="@sig"><xsl:attribute name="data-sig" select="@sig"/></xsl:if>
      <xsl:if test="tag"><xsl:attribute name="data-tags" select="string-join(tag/lower-case(.), ', ')"/></xsl:if>
      <xsl:if test="@implemented"><xsl:attribute name="data-implemented" select="@implemented"/></xsl:if>
      <xsl:if test="@ready">
        <xsl:attribute name="data-ready">yes</xsl:attribute>
      </xsl:if>
      <td class="number">{@label}</td>
      <td class="title">
        <a href="{@page}.html">{@title}{'(untitled)'[not(current()/@title)]}</a>
        <xsl:for-each select="@type[. ne $usual], @sig[not(lower-case(.) = ('none', 'standards'))]">
          <xsl:text> </xsl:text>
          <span class="kind">{.}</span>
        </xsl:for-each>
        <xsl:if test="abstract">
          <p class="about">{abstract}</p>
        </xsl:if>
      </td>
      <td class="short">
        <xsl:if test="@shortname"><code>{@shortname}</code></xsl:if>
      </td>
      <td class="status"><xsl:sequence select="f:badge(@status)"/></td>
      <td class="date">
        <xsl:if test="@version"><span class="version">{@version}</span><xsl:text> </xsl:text></xsl:if>
        <span class="day">{@date}</span>
      </td>
    </tr>
  </xsl:template>

</xsl:stylesheet>
