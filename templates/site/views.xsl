<?xml version="1.0" encoding="UTF-8"?>
<!-- The views of the series, each from the input of a class of org.xeptools.site.view. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">

  <xsl:import href="layout.xsl"/>
  <xsl:include href="views-lists.xsl"/>
  <xsl:include href="views-dates.xsl"/>
  <xsl:include href="views-names.xsl"/>
  <xsl:include href="views-graph.xsl"/>
  <xsl:include href="views-record.xsl"/>

  <!-- From the input to the page; other elements are left out. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <!-- All views, in the order of the list. -->
  <xsl:variable name="views" as="element(view)*">
    <view name="start" title="Start here" href="../start/index.html">What a client or server implements, by the newest compliance suite, and what has changed since.</view>
    <view name="status" title="By status">Every document by status, with counts by type.</view>
    <view name="recent" feed="../feed" what="all new versions" title="Recently changed">By the month of the newest version, with a summary of the changes.</view>
    <view name="record" title="Decisions" feed="record" what="decisions">What the Council, the Board and the editors did: last calls, acceptances and every change of status by date, with the source of each.</view>
    <view name="last-call" feed="proposed" what="last calls" title="In last call">Documents open for comment, and until when; documents that wait for a vote.</view>
    <view name="deferral" feed="deferred" what="deferrals" title="Deferral due">When Experimental documents become Deferred unless they are updated.</view>
    <view name="successions" title="Supersessions">From each superseded document to its current successor.</view>
    <view name="dependencies" title="Dependencies">What each document depends on and what depends on it, with a drawing.</view>
    <view name="namespaces" title="Namespaces">Every XML namespace with a page of its own: who defines it, its schema, its versions, the examples that use it.</view>
    <view name="features" title="Features">Every feature of service discovery: where it comes from, and the examples that have it.</view>
    <view name="schemas" title="Schemas">Every XML schema, as a file and in its document.</view>
    <view name="tags" title="By tag">The documents by tag.</view>
    <view name="authors" title="By author">Who wrote what.</view>
    <view name="implementations" title="Implementations" href="../implementations/index.html">Programs, and which documents each implements, how completely.</view>
    <view name="attic" title="All versions" href="../attic/index.html">Every old version of every document, and the changes since.</view>
  </xsl:variable>

  <!-- The page of the view with this name, or one of its further pages. -->
  <xsl:template name="t:view">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:param name="head" as="element()*"/>
    <!-- of a further page: what follows the name in its address, and its place in the view -->
    <xsl:param name="further" as="xs:string" select="''"/>
    <xsl:param name="heading" as="xs:string?" select="()"/>
    <xsl:variable name="view" select="$views[@name = $name]"/>
    <xsl:variable name="feed" select="$view/@feed ! resolve-uri(. || '.atom', 'file:/feeds/') ! replace(., '^file:/+', '')"/>
    <xsl:variable name="title" select="string-join(($view/@title, $heading), ' ')"/>
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="path" select="'views/' || $name || $further || '.html'"/>
      <xsl:with-param name="class" select="'site view'"/>
      <xsl:with-param name="head" as="element()*">
        <xsl:if test="$feed and $feed ne 'feed.atom'">
          <link rel="alternate" type="application/atom+xml" title="{f:capital($view/@what)}" href="{$root}{$feed}"/>
        </xsl:if>
        <xsl:sequence select="$head"/>
      </xsl:with-param>
      <xsl:with-param name="content">
        <p class="crumbs"><a href="index.html">Views</a><xsl:if test="$further"> › <a href="{$name}.html">{$view/@title}</a></xsl:if></p>
        <h1>{$title}</h1>
        <xsl:if test="$feed">
          <p class="follow">To follow {$view/@what}: <a href="{$root}{$feed}" type="application/atom+xml">the feed</a>.</p>
        </xsl:if>
        <xsl:sequence select="$content"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/views">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'Views of the series'"/>
      <xsl:with-param name="path" select="'views/index.html'"/>
      <xsl:with-param name="class" select="'site view'"/>
      <xsl:with-param name="content">
        <h1>Views of the series</h1>
        <dl class="views">
          <xsl:for-each select="$views[@name = current()/view/@name]">
            <div>
              <dt><a href="{(@href, @name || '.html')[1]}">{@title}</a></dt>
              <dd>{.}</dd>
            </div>
          </xsl:for-each>
        </dl>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Documents, one on each line. -->
  <xsl:template name="t:documents">
    <xsl:param name="documents" as="element(xep)*"/>
    <ul class="documents">
      <xsl:for-each select="$documents">
        <li><xsl:sequence select="f:document(.)"/></li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <!-- Documents as a table like that of the series. -->
  <xsl:template name="t:table">
    <xsl:param name="documents" as="element(xep)*"/>
    <xsl:param name="label" as="xs:string"/>
    <table class="series" aria-label="{$label}">
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Title</th>
          <th scope="col">Type</th>
          <th scope="col">Status</th>
          <th scope="col">Date</th>
        </tr>
      </thead>
      <tbody>
        <xsl:for-each select="$documents">
          <tr>
            <td class="number">{@label}</td>
            <td class="title"><a href="{$root}{@page}.html">{@title}{'(untitled)'[not(current()/@title)]}</a></td>
            <td class="type">{@type}</td>
            <td class="status"><xsl:sequence select="f:badge(@status)"/></td>
            <td class="date">{@date}</td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <!-- An id made from a word. -->
  <xsl:function name="f:id" as="xs:string">
    <xsl:param name="group" as="element()"/>
    <xsl:variable name="word" select="f:word($group)"/>
    <xsl:variable name="before" select="count($group/preceding-sibling::*[node-name() eq node-name($group)][f:word(.) eq $word])"/>
    <xsl:sequence select="$word || ('-' || $before + 1)[$before gt 0]"/>
  </xsl:function>

  <xsl:function name="f:word" as="xs:string">
    <xsl:param name="group" as="element()"/>
    <xsl:sequence select="replace(normalize-space(lower-case(f:name($group))), '\s', '-')"/>
  </xsl:function>

  <xsl:function name="f:name" as="xs:string">
    <xsl:param name="group" as="element()"/>
    <xsl:sequence select="($group/@name[normalize-space()], 'None')[1]"/>
  </xsl:function>

  <!-- An id as the fragment of an address. -->
  <xsl:function name="f:hash" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="'#' || encode-for-uri($id)"/>
  </xsl:function>
</xsl:stylesheet>
