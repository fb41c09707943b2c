<?xml version="1.0" encoding="UTF-8"?>
<!-- Where implementers start: what the newest compliance suite asks of each kind of program, from the input of
     StartPages.java. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">

  <xsl:import href="layout.xsl"/>

  <!-- From the input to the page; other elements are left out. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <!-- The words of the suite, with its links and notes. -->
  <xsl:mode name="m:words" on-no-match="fail"/>

  <xsl:template match="/start">
    <xsl:variable name="suite" select="."/>
    <xsl:variable name="past-documents" select="named[@past]"/>
    <xsl:variable name="risen" select="named[since/became][not(@past)]"/>
    <xsl:variable name="revised" select="named[since/revision]"/>
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'Start here'"/>
      <xsl:with-param name="path" select="'start/index.html'"/>
      <xsl:with-param name="class" select="'site view start'"/>
      <xsl:with-param name="content">
        <h1>Start here</h1>
        <p class="lead">Choose what you build. Each page lists the features that it needs, the documents that specify them,
          and what has changed in those since the list was made.</p>
        <p>The list is <xsl:sequence select="f:document(xep)"/>.</p>
        <xsl:if test="@past">
          <p class="why">No suite of the series is in force; this is the newest.</p>
        </xsl:if>
        <xsl:for-each select="abstract"><blockquote><p>{normalize-space()}</p></blockquote></xsl:for-each>
        <div class="sig-cards">
          <xsl:for-each select="category">
            <section class="sig-card">
              <h2 id="{f:slug(.)}">{(@name, 'All programs')[1]}</h2>
              <ul class="levels">
                <xsl:for-each select="level">
                  <li><a href="{$root}{@page}" aria-label="{@name}">{@heading}</a>
                    <span class="count">{f:count(@features, 'feature')}</span></li>
                </xsl:for-each>
              </ul>
            </section>
          </xsl:for-each>
        </div>
        <h2 id="since">Since the suite</h2>
        <p>The suite is of <time>{@day}</time> (<a href="{$root}{@revision}">version {@version}</a>) and names {
          f:count(count(named), 'document')} of the series. {
          if ($revised) then count($revised) || ' of them ' || f:have($revised) || ' new versions since.' else 'None of them has a new version since.'}</p>
        <xsl:call-template name="t:news">
          <xsl:with-param name="id" select="'past'"/>
          <xsl:with-param name="heading" select="'No longer recommended'"/>
          <xsl:with-param name="said" select="'The suite asks for these, but their status advises against new implementations.'"/>
          <xsl:with-param name="documents" select="$past-documents"/>
        </xsl:call-template>
        <xsl:call-template name="t:news">
          <xsl:with-param name="id" select="'statuses'"/>
          <xsl:with-param name="heading" select="'New status'"/>
          <xsl:with-param name="said" select="'As far as the revision histories and git tell.'"/>
          <xsl:with-param name="documents" select="$risen"/>
        </xsl:call-template>
        <xsl:call-template name="t:news">
          <xsl:with-param name="id" select="'versions'"/>
          <xsl:with-param name="heading" select="'New versions'"/>
          <xsl:with-param name="said" select="'By the dates in their revision histories.'"/>
          <xsl:with-param name="documents" select="$revised"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Documents with news, under a heading. -->
  <xsl:template name="t:news">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="heading" as="xs:string"/>
    <xsl:param name="said" as="xs:string"/>
    <xsl:param name="documents" as="element(named)*"/>
    <xsl:if test="$documents">
      <section>
        <h3 id="{$id}">{$heading} <span class="count">{count($documents)}</span></h3>
        <p>{$said}</p>
        <ul class="changes">
          <xsl:for-each select="$documents">
            <li>
              <p><xsl:sequence select="f:document(xep)"/></p>
              <xsl:call-template name="t:since">
                <xsl:with-param name="remarks" select="false()"/>
              </xsl:call-template>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="/start-level">
    <xsl:variable name="level" select="."/>
    <xsl:variable name="needed" select="feature[@answer = ('yes', 'unclear')]"/>
    <xsl:variable name="others" select="feature except $needed"/>
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="@name || ': what it implements'"/>
      <xsl:with-param name="path" select="string(category/level[@here]/@page)"/>
      <xsl:with-param name="class" select="'site view start'"/>
      <xsl:with-param name="content">
        <p class="crumbs"><a href="index.html">Start here</a></p>
        <h1>{@name}</h1>
        <nav class="kinds" aria-label="Other programs">
          <xsl:for-each select="category">
            <p>
              <span class="kind">{(@name, 'All programs')[1]}</span>
              <xsl:text> </xsl:text>
              <span class="levels">
                <xsl:for-each select="level">
                  <xsl:text> </xsl:text>
                  <a href="{$root}{@page}" aria-label="{@name}">
                    <xsl:if test="@here"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
                    <xsl:value-of select="@heading"/>
                  </a>
                </xsl:for-each>
              </span>
            </p>
          </xsl:for-each>
        </nav>
        <p>What <xsl:sequence select="f:document(xep)"/> asks for: <a href="{$root}{@place}">{@place-name}</a>, as of <time>{@day}</time> (<a
          href="{$root}{@revision}">version {@version}</a>).{' It is superseded, and no suite is in force.'[$level/@past]}</p>
        <xsl:if test="before/*">
          <blockquote><xsl:apply-templates select="before/*" mode="m:words"/></blockquote>
        </xsl:if>
        <h2 id="needed">Needed <span class="count">{f:count(count($needed), 'feature')}</span></h2>
        <xsl:if test="empty($needed)"><p>Nothing.</p></xsl:if>
        <xsl:for-each select="$needed">
          <section class="feature">
            <div class="asked">
              <h3 id="feature-{position()}"><xsl:apply-templates select="name" mode="m:words"/></h3>
              <xsl:if test="string-length(f:said(cell)) gt 1">
                <p><xsl:apply-templates select="cell" mode="m:words"/></p>
              </xsl:if>
              <xsl:for-each select="cell/note, name/note">
                <p class="why"><xsl:apply-templates mode="m:words"/></p>
              </xsl:for-each>
            </div>
            <div class="by">
              <xsl:if test="not(deep-equal(providers, name)) and f:says-more(.)">
                <p class="said"><xsl:apply-templates select="providers" mode="m:words"/></p>
              </xsl:if>
              <xsl:for-each select="providers/note[not(@about = current()/named/xep/@page)]">
                <p class="why"><xsl:apply-templates mode="m:words"/></p>
              </xsl:for-each>
              <xsl:if test="named">
                <ul class="changes">
                  <xsl:for-each select="named">
                    <li>
                      <p><xsl:sequence select="f:document(xep)"/>
                        <xsl:if test="xep/@version"><xsl:text> </xsl:text><span class="version">{xep/@version}</span></xsl:if>
                        <xsl:if test="@aside"><xsl:text> </xsl:text><span class="soft">only named</span></xsl:if></p>
                      <xsl:variable name="page" select="xep/@page"/>
                      <xsl:for-each select="../providers/note[@about = $page]">
                        <p class="why note"><xsl:apply-templates mode="m:words"/></p>
                      </xsl:for-each>
                      <xsl:call-template name="t:since"/>
                    </li>
                  </xsl:for-each>
                </ul>
              </xsl:if>
            </div>
          </section>
        </xsl:for-each>
        <xsl:if test="after/*">
          <h2 id="notes">The suite adds</h2>
          <blockquote><xsl:apply-templates select="after/*" mode="m:words"/></blockquote>
        </xsl:if>
        <xsl:if test="$others">
          <h2 id="others">Not asked of it <span class="count">{f:count(count($others), 'feature')}</span></h2>
          <table class="counts others stack">
            <thead><tr><th scope="col">Feature</th><th scope="col">Suite</th><th scope="col">Provided by</th></tr></thead>
            <tbody>
              <xsl:for-each select="$others">
                <tr>
                  <th scope="row"><xsl:apply-templates select="name" mode="m:words"/></th>
                  <td data-label="Suite"><xsl:apply-templates select="cell" mode="m:words"/></td>
                  <td data-label="Provided by"><xsl:apply-templates select="providers" mode="m:words"/></td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- What has changed in the context document since the suite. -->
  <xsl:template name="t:since">
    <xsl:param name="remarks" as="xs:boolean" select="true()"/>
    <xsl:variable name="label" select="string(xep/@label)"/>
    <xsl:for-each select="successor">
      <p class="why">Superseded by <xsl:sequence select="f:document(xep)"/></p>
    </xsl:for-each>
    <xsl:for-each select="since">
      <xsl:variable name="versions" select="revision"/>
      <p class="why">
        <xsl:for-each select="became">
          <xsl:text>{if (position() eq 1) then 'Became ' else ', then '}{.} on </xsl:text>
          <time>{@day}</time>
          <xsl:if test="position() eq last()">. </xsl:if>
        </xsl:for-each>
        <xsl:choose>
          <xsl:when test="empty($versions)">No new version since the suite.</xsl:when>
          <xsl:otherwise>
            <xsl:text>{f:count(count($versions), 'new version')}</xsl:text>
            <xsl:if test="@version"> since {@version}</xsl:if>
            <xsl:text>, the last of </xsl:text>
            <time>{max($versions/xs:date(@day))}</time>
            <xsl:text>.</xsl:text>
            <xsl:if test="@changes">
              <xsl:text> </xsl:text>
              <a href="{$root}{@changes}">All changes<span class="unseen"> of {$label} since version {@version}</span></a>
            </xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </p>
      <xsl:if test="$remarks and $versions">
        <details>
          <summary>What changed<span class="unseen"> in {$label}</span></summary>
          <ul class="revisions">
            <xsl:for-each select="$versions">
              <li>
                <time>{@day}</time>
                <xsl:text> </xsl:text>
                <a href="{$root}{@place}" aria-label="Version {@version} of {$label}">{(@version, 'unnumbered')[1]}</a>
                <xsl:if test="@changes">
                  <xsl:text> </xsl:text>
                  <a href="{$root}{@changes}">redline<span class="unseen"> of version {@version} of {$label}</span></a>
                </xsl:if>
                <xsl:sequence select="f:lines(' ' || .)"/>
              </li>
            </xsl:for-each>
          </ul>
        </details>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="name | cell | providers" mode="m:words">
    <xsl:apply-templates select="node() except note" mode="m:words"/>
  </xsl:template>

  <xsl:template match="text()" mode="m:words"><xsl:sequence select="f:lines(.)"/></xsl:template>

  <xsl:template match="link" mode="m:words">
    <a href="{if (matches(@to, '^[A-Za-z][A-Za-z0-9+.-]*:')) then @to else $root || @to}"><xsl:sequence select="f:lines(.)"/></a>
  </xsl:template>

  <xsl:template match="p" mode="m:words">
    <p><xsl:apply-templates select="node() except note" mode="m:words"/></p>
    <xsl:for-each select="note">
      <p class="why"><xsl:apply-templates mode="m:words"/></p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="list" mode="m:words">
    <ul><xsl:apply-templates select="item" mode="m:words"/></ul>
  </xsl:template>

  <xsl:template match="item" mode="m:words">
    <li><xsl:apply-templates select="*" mode="m:words"/></li>
  </xsl:template>

  <!-- The words without the notes. -->
  <xsl:function name="f:said" as="xs:string">
    <xsl:param name="words" as="element()"/>
    <xsl:sequence select="normalize-space(string-join($words/(node() except note)))"/>
  </xsl:function>

  <!-- True if the words on who provides a feature say more than the list of documents does. -->
  <xsl:function name="f:says-more" as="xs:boolean">
    <xsl:param name="feature" as="element(feature)"/>
    <xsl:variable name="pages" select="$feature/named/xep/(@page || '.html')"/>
    <xsl:sequence select="exists($feature/providers/link[not(@to = $pages)])
        or matches(string-join($feature/providers/text()), '[\p{L}\p{N}]')"/>
  </xsl:function>

  <!-- An id for a category. -->
  <xsl:function name="f:slug" as="xs:string">
    <xsl:param name="category" as="element(category)"/>
    <xsl:sequence select="'category-' || count($category/preceding-sibling::category) + 1"/>
  </xsl:function>

  <xsl:function name="f:have" as="xs:string">
    <xsl:param name="documents" as="element()*"/>
    <xsl:sequence select="if (count($documents) eq 1) then 'has' else 'have'"/>
  </xsl:function>
</xsl:stylesheet>
