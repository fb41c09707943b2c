<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- A Special Interest Group: the facts about it, then the sections of its charter. The source is the charter as
       prepared for its page. -->
  <xsl:import href="../html/main.xsl"/>
  <xsl:import href="layout.xsl"/>
  <xsl:import href="sig-facts.xsl"/>

  <!-- The input from SigXml.page(). -->
  <xsl:param name="facts" as="document-node()" required="yes"/>
  <xsl:variable name="sig" select="$facts/facts/sig"/>
  

  <xsl:template match="/">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="string($sig/name)"/>
      <xsl:with-param name="path" select="'sigs/' || $sig/@slug || '.html'"/>
      <xsl:with-param name="class" select="'site sig'"/>
      <xsl:with-param name="head" as="element()*">
        <link rel="alternate" type="application/atom+xml" title="{$sig/name}" href="{$sig/@slug}.atom"/>
      </xsl:with-param>
      <xsl:with-param name="content">
        <p class="crumbs"><a href="index.html">Special Interest Groups</a></p>
        <h1>{$sig/name}</h1>
        <p class="sig-state">
          <span class="sig-badge {$sig/@state}">{f:state-name($sig/@state)}</span>
          <xsl:text> {f:state-sentence($sig/@state)}</xsl:text>
          <xsl:if test="$sig/@closed"> Closed on <time datetime="{$sig/@closed}">{f:long-date($sig/@closed)}</time>.</xsl:if>
        </p>
        <xsl:for-each select="$sig/description"><p class="lead">{.}</p></xsl:for-each>
        <xsl:call-template name="t:join"/>
        <div class="sig-top">
          <xsl:call-template name="t:people-and-places"/>
          <xsl:call-template name="t:activity"/>
        </div>
        <xsl:call-template name="t:deliverables"/>
        <xsl:call-template name="t:charter"/>
        <xsl:call-template name="t:timeline"/>
        <xsl:call-template name="t:missing"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="t:people-and-places">
    <section class="sig-people" aria-labelledby="sig-people">
      <h2 id="sig-people">People and places</h2>
      <dl class="sig-facts">
        <xsl:if test="$sig/proposer">
          <div><dt>Proposed by</dt><dd>{string-join($sig/proposer, ', ')}</dd></div>
        </xsl:if>
        <div id="sig-leaders">
          <dt>{if ($sig/leader[2]) then 'Leaders' else 'Leader'}</dt>
          <xsl:for-each select="$sig/leader">
            <dd>
              <xsl:value-of select="."/>
              <xsl:if test="@jid">
                <xsl:text> </xsl:text>
                <a href="xmpp:{@jid}"><xsl:sequence select="f:with-breaks(@jid)"/></a>
              </xsl:if>
              <xsl:if test="@email">
                <xsl:text> </xsl:text>
                <a href="mailto:{@email}"><xsl:sequence select="f:with-breaks(@email)"/></a>
              </xsl:if>
            </dd>
          </xsl:for-each>
          <xsl:if test="empty($sig/leader)">
            <xsl:call-template name="t:as-stated">
              <xsl:with-param name="statements" select="$sig/leading"/>
            </xsl:call-template>
          </xsl:if>
        </div>
        <div>
          <dt>Reports to</dt>
          <xsl:for-each select="$sig/body"><dd>{.}</dd></xsl:for-each>
          <xsl:if test="empty($sig/body)">
            <xsl:call-template name="t:as-stated">
              <xsl:with-param name="statements" select="$sig/reporting"/>
            </xsl:call-template>
          </xsl:if>
        </div>
        <xsl:if test="$sig/@approver">
          <div><dt>Approving body</dt><dd>{$sig/@approver}</dd></div>
        </xsl:if>
        <div>
          <dt>Meets</dt>
          <xsl:for-each select="$sig/when"><dd>{.}</dd></xsl:for-each>
          <xsl:for-each select="$sig/calendar"><dd><a href="{.}">Announcements</a></dd></xsl:for-each>
          <xsl:if test="empty($sig/(when, calendar, @calendar))">
            <xsl:call-template name="t:as-stated">
              <xsl:with-param name="statements" select="$sig/meetings"/>
            </xsl:call-template>
          </xsl:if>
        </div>
        <div>
          <dt>Chat room</dt>
          <dd>
            <xsl:for-each select="$sig/room"><a href="xmpp:{.}?join"><xsl:sequence select="f:with-breaks(.)"/></a></xsl:for-each>
            <xsl:call-template name="t:or-missing"><xsl:with-param name="of" select="$sig/room"/></xsl:call-template>
          </dd>
        </div>
        <div>
          <dt>Mailing list</dt>
          <dd>
            <xsl:for-each select="$sig/list"><a href="mailto:{.}"><xsl:sequence select="f:with-breaks(.)"/></a></xsl:for-each>
            <xsl:call-template name="t:or-missing"><xsl:with-param name="of" select="$sig/list"/></xsl:call-template>
          </dd>
        </div>
        <div>
          <dt>Archive</dt>
          <dd>
            <xsl:for-each select="$sig/archive"><a href="{.}"><xsl:sequence select="f:with-breaks(replace(., '^https?://', ''))"/></a></xsl:for-each>
            <xsl:call-template name="t:or-missing"><xsl:with-param name="of" select="$sig/archive"/></xsl:call-template>
          </dd>
        </div>
        <xsl:call-template name="t:papers">
          <xsl:with-param name="papers" select="$sig/minutes"/>
          <xsl:with-param name="name" select="'Minutes'"/>
        </xsl:call-template>
        <xsl:call-template name="t:papers">
          <xsl:with-param name="papers" select="$sig/report"/>
          <xsl:with-param name="name" select="'Reports'"/>
        </xsl:call-template>
        <div>
          <dt>Charter</dt>
          <dd>
            <a href="{$root}{$sig/@charter}.html">{$sig/@label}</a>
            <xsl:text> </xsl:text>
            <span class="xep-status {lower-case($sig/@status)}">{$sig/@status}</span>
            <xsl:if test="$sig/@pdfs"><xsl:text> </xsl:text><a href="{$root}{$sig/@charter}.pdf">PDF</a></xsl:if>
            <xsl:text> </xsl:text>
            <a href="{$root}{$sig/@charter}.xml">XML</a>
          </dd>
        </div>
        <xsl:for-each select="$sig/@edit">
          <div><dt>Missing or wrong?</dt><dd><a href="{.}">Edit this in <code>sigs.yaml</code></a></dd></div>
        </xsl:for-each>
        <div><dt>News</dt><dd><a href="{$sig/@slug}.atom" type="application/atom+xml">Feed of this group</a></dd></div>
      </dl>
    </section>
  </xsl:template>

  <xsl:template name="t:papers">
    <xsl:param name="papers" as="element()*" required="yes"/>
    <xsl:param name="name" as="xs:string" required="yes"/>
    <xsl:if test="$papers">
      <div>
        <dt>{$name}</dt>
        <xsl:for-each select="sort($papers, (), function($paper) { string($paper/@day) }) => reverse()">
          <dd>
            <a href="{@url}">{if (string(.)) then . else if (@day) then f:long-date(@day) else replace(@url, '^https?://', '')}</a>
            <xsl:if test="@day and string(.)"><xsl:text> </xsl:text><time class="soft" datetime="{@day}">{f:long-date(@day)}</time></xsl:if>
          </dd>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- What one presses in order to take part. -->
  <xsl:template name="t:join">
    <xsl:if test="$sig[@state = ('active', 'standing', 'proposed')]/(join, list, room)">
      <section class="sig-join" aria-labelledby="sig-join">
        <h2 id="sig-join">Join</h2>
        <p>Anybody may take part.</p>
        <ul>
          <xsl:for-each select="$sig/join"><li><a class="button" href="{.}">Subscribe to the list</a></li></xsl:for-each>
          <xsl:for-each select="$sig/room"><li><a class="button" href="xmpp:{.}?join">Enter the chat room</a></li></xsl:for-each>
          <xsl:for-each select="$sig/list"><li><a class="button" href="mailto:{.}">Write to the list</a></li></xsl:for-each>
          <xsl:if test="$sig/@calendar"><li><a class="button" href="{$sig/@slug}.ics" type="text/calendar">Add the dates to a calendar</a></li></xsl:if>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The statements of the charter, in its own words; or a sentence that it has none. -->
  <xsl:template name="t:as-stated">
    <xsl:param name="statements" as="element()*"/>
    <xsl:for-each select="$statements">
      <dd>
        <q>{.}</q>
        <xsl:text> </xsl:text>
        <a class="soft" href="{$root}{$sig/@charter}.html{if (@anchor) then f:fragment(@anchor) else ''}">charter</a>
      </dd>
    </xsl:for-each>
    <xsl:if test="empty($statements)"><dd><span class="missing">not stated</span></dd></xsl:if>
  </xsl:template>

  <xsl:template name="t:or-missing">
    <xsl:param name="of" as="element()*"/>
    <xsl:if test="empty($of)"><span class="missing">not stated</span></xsl:if>
  </xsl:template>

  <!-- The activity according to the charter and sigs.yaml; the mailing list, which counts by XEP-0002, is not read. -->
  <xsl:template name="t:activity">
    <section class="sig-activity" aria-labelledby="sig-activity">
      <h2 id="sig-activity">Activity</h2>
      <xsl:for-each select="$sig/activity/@active">
        <p>Last activity noted: <time datetime="{.}">{f:long-date(.)}</time>.</p>
      </xsl:for-each>
      <p>
        <xsl:for-each select="$sig/activity/@revised">
          <xsl:text>Charter last revised in </xsl:text>
          <time datetime="{.}">{f:short-date(.)}</time>
          <xsl:text>; this site does not read the list.</xsl:text>
        </xsl:for-each>
        <xsl:if test="empty($sig/activity/@revised)">This site does not read the list.</xsl:if>
      </p>
    </section>
  </xsl:template>

  <xsl:template name="t:deliverables">
    <section aria-labelledby="sig-products">
      <h2 id="sig-products">Deliverables</h2>
      <xsl:if test="empty($sig/deliverable)"><p><span class="missing">None are listed.</span></p></xsl:if>
      <ul class="sig-deliverables">
        <xsl:for-each select="$sig/deliverable">
          <li>
            <xsl:value-of select="title"/>
            <xsl:if test="@due"><span class="soft"> · due {@due}</span></xsl:if>
            <xsl:if test="@done">
              <xsl:text> </xsl:text>
              <span class="xep-status done">done</span>
              <xsl:text> </xsl:text>
              <time class="soft" datetime="{@done}">{f:long-date(@done)}</time>
            </xsl:if>
            <xsl:call-template name="t:documents"/>
          </li>
        </xsl:for-each>
      </ul>
      <xsl:for-each select="$sig/named">
        <h3 id="sig-named">Other documents of this group</h3>
        <xsl:call-template name="t:documents"/>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template name="t:documents">
    <xsl:if test="document">
      <ul class="sig-documents">
        <xsl:for-each select="document">
          <li>
            <a href="{$root}{@page}.html"><xsl:sequence select="f:with-breaks(@label || ': ' || .)"/></a>
            <xsl:text> </xsl:text>
            <span class="xep-status {lower-case(@status)}">{@status}</span>
            <xsl:text> </xsl:text>
            <time class="soft" datetime="{@date}">{@date}</time>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- The charter's sections, as on its own page. -->
  <xsl:template name="t:charter">
    <section class="sig-charter" aria-labelledby="sig-charter">
      <h2 id="sig-charter">The charter says</h2>
      <p class="soft">The sections of <a href="{$root}{$sig/@charter}.html">{$sig/@label}: {$sig/title}</a>
        that make it a charter{if ($sig/deliverable) then '; its deliverables are listed above' else ''}.</p>
      <xsl:variable name="parts" select="$sig/part" as="element(part)*"/>
      <xsl:for-each select="/xep/section1">
        <xsl:if test="position() = $parts[not(@name = 'deliverables' and $sig/deliverable)]/@index/xs:integer(.)">
          <xsl:apply-templates select="." mode="m:flow"/>
        </xsl:if>
      </xsl:for-each>
      <xsl:if test="empty($parts)"><p><span class="missing">The charter has none of the usual sections.</span></p></xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="t:timeline">
    <section aria-labelledby="sig-timeline">
      <h2 id="sig-timeline">Timeline</h2>
      <xsl:call-template name="t:drawing"/>
      <ol class="sig-timeline">
        <xsl:for-each select="$sig/event">
          <li id="{@id}">
            <time datetime="{@day}">{f:long-date(@day)}</time>
            <xsl:text> </xsl:text>
            <xsl:choose>
              <xsl:when test="@page"><a href="{$root}{@page}.html"><xsl:sequence select="f:lines(.)"/></a></xsl:when>
              <xsl:otherwise><span><xsl:sequence select="f:lines(.)"/></span></xsl:otherwise>
            </xsl:choose>
            <xsl:for-each select="@changes"><a class="soft" href="{$root}{.}">what changed</a></xsl:for-each>
          </li>
        </xsl:for-each>
      </ol>
    </section>
  </xsl:template>

  <!-- The events on a line of years; those of one time stand above each other. The list says the same in words. -->
  <xsl:template name="t:drawing">
    <xsl:variable name="days" select="$sig/event/xs:date(@day)" as="xs:date*"/>
    <xsl:variable name="first" select="xs:date(year-from-date(min($days)) || '-01-01')" as="xs:date?"/>
    <xsl:variable name="last" select="xs:date((year-from-date(max($days)) + 1) || '-01-01')" as="xs:date?"/>
    <xsl:if test="count($days) gt 2">
      <xsl:variable name="length" select="($last - $first) div xs:dayTimeDuration('P1D')" as="xs:double"/>
      <xsl:variable name="place" as="function(xs:date) as xs:integer"
          select="function($day) { xs:integer(round(10 + 380 * (($day - $first) div xs:dayTimeDuration('P1D')) div $length)) }"/>
      <xsl:variable name="years" select="year-from-date($last) - year-from-date($first)" as="xs:integer"/>
      <xsl:variable name="step" select="xs:integer(ceiling($years div 8))" as="xs:integer"/>
      <xsl:variable name="columns" as="map(*)*">
        <xsl:for-each-group select="$sig/event" group-by="xs:integer($place(xs:date(@day)) div 9)">
          <xsl:sort select="current-grouping-key()"/>
          <xsl:sequence select="map { 'x': current-grouping-key() * 9 + 4, 'events': current-group() }"/>
        </xsl:for-each-group>
      </xsl:variable>
      <xsl:variable name="height" select="min((8, max($columns ! count(?events)))) * 9 + 8" as="xs:integer"/>
      <svg class="sig-drawing" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 {$height + 20}" role="img"
          aria-label="{count($days)} events from {year-from-date(min($days))} to {year-from-date(max($days))}, listed below">
        <line x1="10" x2="390" y1="{$height}" y2="{$height}"/>
        <xsl:for-each select="(0 to $years)[. mod $step = 0]">
          <xsl:variable name="year" select="year-from-date($first) + ."/>
          <xsl:variable name="x" select="$place(xs:date($year || '-01-01'))"/>
          <line x1="{$x}" x2="{$x}" y1="{$height}" y2="{$height + 4}"/>
          <xsl:if test=". lt $years"><text x="{$x}" y="{$height + 15}">{$year}</text></xsl:if>
        </xsl:for-each>
        <xsl:for-each select="$columns">
          <xsl:variable name="x" select="?x"/>
          <xsl:for-each select="?events[position() le 8]">
            <circle cx="{$x}" cy="{$height - 9 * position() + 2}" r="3.5"><title>{f:long-date(@day)}: {.}</title></circle>
          </xsl:for-each>
        </xsl:for-each>
      </svg>
    </xsl:if>
  </xsl:template>

  <xsl:template name="t:missing">
    <xsl:if test="$sig/missing">
      <section aria-labelledby="sig-missing">
        <h2 id="sig-missing">Not stated</h2>
        <p>Neither the charter nor <code>sigs.yaml</code> says {string-join($sig/missing, ', ')}.</p>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Notes are only on the charter's own page. -->
  <xsl:template match="note" mode="m:phrase" priority="2">
    <xsl:param name="in-link" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:if test="not($in-link)">
      <a class="note-ref" href="{$root}{$sig/@charter}.html{f:fragment(@p:target)}"
          aria-label="Note {@p:number} of the charter">[{@p:number}]</a>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
