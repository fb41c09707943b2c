<?xml version="1.0" encoding="UTF-8"?>
<!-- Views that are lists: by status, recent, by tag, by author, supersessions. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">

  <xsl:template match="/by-status">
    <xsl:variable name="types" select="type"/>
    <xsl:variable name="statuses" select="status"/>
    <xsl:call-template name="t:view">
      <xsl:with-param name="name" select="'status'"/>
      <xsl:with-param name="content">
        <div class="scroll" role="group" tabindex="0" aria-label="Documents by status and type">
          <table class="counts">
            <thead>
              <tr>
                <th scope="col">Status</th>
                <xsl:for-each select="$types"><th scope="col">{.}</th></xsl:for-each>
                <th scope="col">All</th>
              </tr>
            </thead>
            <tbody>
              <xsl:for-each select="$statuses">
                <tr>
                  <th scope="row"><a href="{f:hash(f:id(.))}">{f:name(.)}</a></th>
                  <xsl:for-each select="count"><td>{.[. != '0']}</td></xsl:for-each>
                  <td>{count(xep)}</td>
                </tr>
              </xsl:for-each>
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">All</th>
                <xsl:for-each select="$types">
                  <xsl:variable name="type" select="."/>
                  <td>{sum($statuses/count[@type = $type])}</td>
                </xsl:for-each>
                <td>{count($statuses/xep)}</td>
              </tr>
            </tfoot>
          </table>
        </div>
        <xsl:for-each select="$statuses">
          <section>
            <h2 id="{f:id(.)}">{f:name(.)} <span class="count">{count(xep)}</span></h2>
            <xsl:if test="@feed"><p class="follow"><a href="{$root}{@feed}" type="application/atom+xml">Feed of documents that became {f:name(.)}</a></p></xsl:if>
            <xsl:call-template name="t:table">
              <xsl:with-param name="documents" select="xep"/>
              <xsl:with-param name="label" select="string(@name)"/>
            </xsl:call-template>
          </section>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/recent">
    <xsl:variable name="year" select="string(@year)"/>
    <xsl:variable name="past" select="year[not(@newest)][@name = $year]"/>
    <xsl:call-template name="t:view">
      <xsl:with-param name="name" select="'recent'"/>
      <xsl:with-param name="further" select="string($past/('-' || @name))"/>
      <xsl:with-param name="heading" select="$past/(if (@name = 'undated') then 'without a date' else 'in ' || @name)"/>
      <xsl:with-param name="head" select="$narrow"/>
      <xsl:with-param name="content">
        <p>Documents and proposals by the month of their newest version.</p>
        <xsl:call-template name="t:years">
          <xsl:with-param name="name" select="'recent'"/>
          <xsl:with-param name="here" select="$year"/>
          <xsl:with-param name="years" select="year"/>
        </xsl:call-template>
        <xsl:if test="empty(month)"><p>None.</p></xsl:if>
        <xsl:call-template name="t:narrow"/>
        <xsl:for-each select="month">
          <section>
            <xsl:if test="@name">
              <h2 id="m{@name}">{format-date(xs:date(@name || '-01'), '[MNn] [Y0001]', 'en', (), ())} <span class="count">{count(change)}</span></h2>
            </xsl:if>
            <ul class="changes narrowed">
                <xsl:for-each select="change">
                  <li>
                    <p>
                      <xsl:choose>
                        <xsl:when test="@day castable as xs:date"><time>{@day}</time></xsl:when>
                        <xsl:otherwise>{@day}</xsl:otherwise>
                      </xsl:choose>
                      <xsl:text> </xsl:text>
                      <xsl:sequence select="f:document(xep)"/>
                      <xsl:text> </xsl:text>
                      <a class="version" href="{$root}{@place}" aria-label="Version {@version} of {xep/@label} {xep/@title}">{@version}</a>
                      <xsl:if test="@changes">
                        <xsl:text> </xsl:text>
                        <a class="version" href="{$root}{@changes}">what changed<span class="unseen"> in version {@version} of {xep/@label}</span></a>
                      </xsl:if>
                    </p>
                    <xsl:if test="string(remark)"><p class="why"><xsl:sequence select="f:lines(remark)"/></p></xsl:if>
                  </li>
                </xsl:for-each>
            </ul>
          </section>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Links to the pages of the years; the newest is the view itself. -->
  <xsl:template name="t:years">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="here" as="xs:string"/>
    <xsl:param name="years" as="element(year)*"/>
    <nav aria-label="Years">
      <ul class="row">
        <xsl:for-each select="$years">
          <li>
            <a href="{$name}{('-' || @name)[not(current()/@newest)]}.html" data-keep="yes">
              <xsl:if test="@name = $here"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
              <xsl:value-of select="if (@name = 'undated') then 'without a date' else @name"/>
            </a>
          </li>
        </xsl:for-each>
      </ul>
    </nav>
  </xsl:template>

  <xsl:template match="/tags">
    <xsl:call-template name="t:view">
      <xsl:with-param name="name" select="'tags'"/>
      <xsl:with-param name="content">
        <p>{f:count(count(group), 'tag')}. Few documents have tags.</p>
        <xsl:for-each select="group">
          <section>
            <h2 id="{f:id(.)}">{f:name(.)} <span class="count">{count(xep)}</span></h2>
            <xsl:call-template name="t:documents">
              <xsl:with-param name="documents" select="xep"/>
            </xsl:call-template>
          </section>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/authors">
    <xsl:variable name="groups" select="group"/>
    <xsl:call-template name="t:view">
      <xsl:with-param name="name" select="'authors'"/>
      <xsl:with-param name="content">
        <p>{f:count(count(group), 'author')}, by family name.</p>
        <nav aria-label="Letters">
          <ul class="row">
            <xsl:for-each select="distinct-values($groups/f:letter(@order))">
              <li><a href="#letter-{.}">{.}</a></li>
            </xsl:for-each>
          </ul>
        </nav>
        <xsl:for-each-group select="$groups" group-by="f:letter(@order)">
          <section>
            <h2 id="letter-{current-grouping-key()}">{current-grouping-key()}</h2>
            <xsl:for-each select="current-group()">
              <!-- The language of a name is unknown. -->
              <h3 id="{@id}"><span lang="">{@name}</span> <span class="count">{count(xep)}</span></h3>
              <xsl:call-template name="t:documents">
                <xsl:with-param name="documents" select="xep"/>
              </xsl:call-template>
            </xsl:for-each>
          </section>
        </xsl:for-each-group>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The letter under which a name is listed. -->
  <xsl:function name="f:letter" as="xs:string">
    <xsl:param name="order" as="xs:string"/>
    <xsl:variable name="first" select="upper-case(substring($order, 1, 1))"/>
    <xsl:sequence select="if (matches($first, '[A-Z]') and not(starts-with($order, 'section-'))) then $first else 'Others'"/>
  </xsl:function>

  <xsl:template match="/chains">
    <xsl:variable name="chains" select="chain"/>
    <xsl:variable name="without" select="without/xep"/>
    <xsl:call-template name="t:view">
      <xsl:with-param name="name" select="'successions'"/>
      <xsl:with-param name="content">
        <p>Each document was replaced by the next. If only one of the two says so, a note says which does not.</p>
        <xsl:if test="empty($chains)"><p>No document was replaced by another.</p></xsl:if>
        <ul class="chains">
          <xsl:for-each select="$chains">
            <li><xsl:call-template name="t:chain"/></li>
          </xsl:for-each>
        </ul>
        <xsl:if test="$without">
          <section>
            <h2 id="without">Given up without a successor <span class="count">{count($without)}</span></h2>
            <p>Deprecated or Obsolete, and without a successor.</p>
            <xsl:call-template name="t:documents">
              <xsl:with-param name="documents" select="$without"/>
            </xsl:call-template>
          </section>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A chain, as an ordered list of links. -->
  <xsl:template name="t:chain">
    <ol class="chain">
      <xsl:for-each select="link">
        <xsl:variable name="before" select="preceding-sibling::link[1]"/>
        <li>
          <xsl:choose>
            <xsl:when test="xep">
              <xsl:sequence select="f:document(xep)"/>
            </xsl:when>
            <xsl:otherwise>{@name}</xsl:otherwise>
          </xsl:choose>
          <xsl:if test="not(xep) and starts-with(@name, 'XEP-')">
            <span class="torn">not in the series</span>
          </xsl:if>
          <xsl:if test="@witness = 'earlier'">
            <span class="torn">does not say that it replaces {$before/@name}</span>
          </xsl:if>
          <xsl:if test="@witness = 'later'">
            <span class="torn">{$before/@name} does not name it as its successor</span>
          </xsl:if>
        </li>
      </xsl:for-each>
    </ol>
  </xsl:template>
</xsl:stylesheet>
