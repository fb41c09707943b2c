<?xml version="1.0" encoding="UTF-8"?>
<!-- What the Council, the Board and the editors did, from the input of RecordPages.java. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">

  <xsl:template match="/record">
    <xsl:variable name="kinds" select="kind"/>
    <xsl:variable name="years" select="year"/>
    <xsl:call-template name="t:view">
      <xsl:with-param name="name" select="'record'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="t:evidence"/>
        <xsl:if test="empty($years)"><p>No source names a decision.</p></xsl:if>
        <xsl:if test="$years">
          <h2 id="years">By year</h2>
          <div class="scroll" role="group" tabindex="0" aria-label="Decisions by year and kind">
            <table class="counts">
              <thead>
                <tr>
                  <th scope="col">Year</th>
                  <xsl:for-each select="$kinds"><th scope="col">{@heading}</th></xsl:for-each>
                  <th scope="col">All</th>
                </tr>
              </thead>
              <tbody>
                <xsl:for-each select="$years">
                  <xsl:variable name="year" select="@name"/>
                  <tr>
                    <th scope="row"><a href="record-{@name}.html">{@name}</a></th>
                    <xsl:for-each select="count">
                      <xsl:variable name="heading" select="$kinds[@word = current()/@kind]/@heading"/>
                      <td>
                        <xsl:if test=". != '0'">
                          <a href="record-{$year}.html?act={@kind}" aria-label="{$heading} in {$year}: {.}">{.}</a>
                        </xsl:if>
                      </td>
                    </xsl:for-each>
                    <td>{sum(count)}</td>
                  </tr>
                </xsl:for-each>
              </tbody>
            </table>
          </div>
          <h2 id="latest">The latest</h2>
          <ul class="changes acts">
            <xsl:apply-templates select="act"/>
          </ul>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/record-year">
    <xsl:variable name="kinds" select="kind[@word = current()/act/@kind]"/>
    <xsl:variable name="bodies" select="distinct-values(act/@body)"/>
    <xsl:call-template name="t:view">
      <xsl:with-param name="name" select="'record'"/>
      <xsl:with-param name="further" select="'-' || @year"/>
      <xsl:with-param name="heading" select="'of ' || @year"/>
      <xsl:with-param name="head" select="$narrow"/>
      <xsl:with-param name="content">
        <xsl:call-template name="t:years">
          <xsl:with-param name="name" select="'record'"/>
          <xsl:with-param name="here" select="string(@year)"/>
          <xsl:with-param name="years" select="year"/>
        </xsl:call-template>
        <xsl:call-template name="t:evidence"/>
        <form id="narrow" role="search" aria-label="This list" hidden="hidden">
          <label>Decision
            <select name="act">
              <option value="">Any</option>
              <xsl:for-each select="$kinds"><option value="{@word}">{@heading}</option></xsl:for-each>
            </select>
          </label>
          <xsl:if test="exists($bodies)">
            <label>Body
              <select name="body">
                <option value="">Any</option>
                <xsl:for-each select="$bodies"><option value="{.}">{.}</option></xsl:for-each>
              </select>
            </label>
          </xsl:if>
          <label class="words">Words
            <input name="q" type="search" autocomplete="off" spellcheck="false"/>
          </label>
          <span role="status"/>
        </form>
        <xsl:for-each-group select="act" group-adjacent="substring(@day, 1, 7)">
          <section>
            <h2 id="m{current-grouping-key()}">{
              format-date(xs:date(current-grouping-key() || '-01'), '[MNn] [Y0001]', 'en', (), ())}
              <span class="count">{count(current-group())}</span></h2>
            <ul class="changes acts narrowed">
              <xsl:apply-templates select="current-group()"/>
            </ul>
          </section>
        </xsl:for-each-group>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- What the entries rest on. -->
  <xsl:template name="t:evidence">
    <p>{if (@git) then 'From the revision histories of the documents, the last calls in their headers, and the status of each file in git.'
      else 'From the revision histories of the documents and the last calls in their headers; this site was built without the history in git.'}
      Each entry names its source, and what no source tells is missing. “Approver” is the body that the document names as such, where the source of the step names none.</p>
  </xsl:template>

  <xsl:template match="act">
    <xsl:variable name="label" select="string(xep/@label)"/>
    <li id="{@id}" data-act="{@kind}">
      <xsl:if test="@body"><xsl:attribute name="data-body" select="@body"/></xsl:if>
      <p>
        <time>{@day}</time>
        <xsl:text> </xsl:text>
        <a href="{$root}{xep/@page}.html"><span class="number">{xep/@label}</span> {xep/@title}</a>
      </p>
      <p class="step">
        <xsl:sequence select="f:badge(@to)"/>
        <xsl:sequence select="f:lines(' ' || @step)"/>
        <xsl:if test="@body"><xsl:text> </xsl:text><span class="body">{'approver: '[not(current()/@named)]}{@body}</span></xsl:if>
      </p>
      <p class="why">
        <xsl:choose>
          <xsl:when test="@basis = 'header'">Source: the header, which names only the last day.</xsl:when>
          <xsl:when test="@basis = 'version'">Source: only the number of a version; its remark does not say so. </xsl:when>
          <xsl:when test="@basis = 'remark'">Source: only a revision remark. </xsl:when>
          <xsl:otherwise>
            <xsl:text>Source: commit </xsl:text>
            <code>{commit}</code>
            <xsl:text> of </xsl:text>
            <time>{commit/@day}</time>
            <xsl:text>{if (revision) then ' and a revision. ' else '; no revision says so.'}</xsl:text>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:for-each select="revision">
          <a href="{$root}{@place}" aria-label="Version {@version} of {$label}">Version {@version}</a>
          <xsl:sequence select="f:lines(': ' || .)[current() ne '']"/>
          <xsl:if test="@changes">
            <xsl:text> </xsl:text>
            <a href="{$root}{@changes}">what changed<span class="unseen"> in version {@version} of {$label}</span></a>
          </xsl:if>
        </xsl:for-each>
      </p>
    </li>
  </xsl:template>
</xsl:stylesheet>
