<?xml version="1.0" encoding="UTF-8"?>
<!-- Views of deadlines: last calls, and the deferral of Experimental documents. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">

  <xsl:template match="/last-calls">
    <xsl:variable name="today" select="string(@today)"/>
    <xsl:variable name="running" select="call[@state = 'running']"/>
    <xsl:variable name="over" select="call[@state = 'over']"/>
    <xsl:variable name="undated" select="call[@state = 'undated']"/>
    <xsl:call-template name="t:view">
      <xsl:with-param name="name" select="'last-call'"/>
      <xsl:with-param name="content">
        <p>As of <time>{$today}</time>. The days are also a <a href="../feeds/last-calls.ics" type="text/calendar">calendar to subscribe to</a>.</p>
        <section>
          <h2 id="running">Open for comment <span class="count">{count($running)}</span></h2>
          <xsl:if test="empty($running)"><p>No document is in last call.</p></xsl:if>
          <xsl:call-template name="t:calls">
            <xsl:with-param name="calls" select="$running"/>
            <xsl:with-param name="label" select="'Running last calls'"/>
          </xsl:call-template>
        </section>
        <xsl:if test="$over">
          <section>
            <h2 id="over">Ended, waiting for a vote <span class="count">{count($over)}</span></h2>
            <xsl:call-template name="t:calls">
              <xsl:with-param name="calls" select="$over"/>
              <xsl:with-param name="label" select="'Ended last calls'"/>
            </xsl:call-template>
          </section>
        </xsl:if>
        <xsl:if test="$undated">
          <section>
            <h2 id="undated">Proposed, without an end date <span class="count">{count($undated)}</span></h2>
            <xsl:call-template name="t:documents">
              <xsl:with-param name="documents" select="$undated/xep"/>
            </xsl:call-template>
          </section>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="t:calls">
    <xsl:param name="calls" as="element(call)*"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:if test="$calls">
      <table class="series" aria-label="{$label}">
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">Last day</th>
            <th scope="col">{if ($calls[1]/@state = 'over') then 'Over for' else 'Time left'}</th>
          </tr>
        </thead>
        <tbody>
          <xsl:for-each select="$calls">
            <tr>
              <td class="title"><xsl:sequence select="f:document(xep)"/></td>
              <td class="date">{@ends}</td>
              <td class="left">
                <xsl:choose>
                  <xsl:when test="@state = 'over'">{f:duration(@left)}</xsl:when>
                  <xsl:when test="@left = '0'">today is the last</xsl:when>
                  <xsl:otherwise>{f:duration(@left)} left</xsl:otherwise>
                </xsl:choose>
              </td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:template match="/deferrals">
    <xsl:variable name="today" select="string(@today)"/>
    <xsl:variable name="over" select="due[@over]"/>
    <xsl:variable name="coming" select="due[not(@over)]"/>
    <xsl:variable name="undated" select="undated/xep"/>
    <xsl:call-template name="t:view">
      <xsl:with-param name="name" select="'deferral'"/>
      <xsl:with-param name="content">
        <p>An Experimental document that gets no version of substance for {@term} becomes
          Deferred; editorial versions do not count. As of <time>{$today}</time>.</p>
        <section>
          <h2 id="due">Due <span class="count">{count($over)}</span></h2>
          <xsl:if test="empty($over)"><p>None.</p></xsl:if>
          <xsl:call-template name="t:due">
            <xsl:with-param name="all" select="$over"/>
            <xsl:with-param name="label" select="'Deferrals due'"/>
          </xsl:call-template>
        </section>
        <xsl:if test="$coming">
          <section>
            <h2 id="coming">To come <span class="count">{count($coming)}</span></h2>
            <xsl:call-template name="t:due">
              <xsl:with-param name="all" select="$coming"/>
              <xsl:with-param name="label" select="'Future deferrals'"/>
            </xsl:call-template>
          </section>
        </xsl:if>
        <xsl:if test="$undated">
          <section>
            <h2 id="undated">Without a date to count from <span class="count">{count($undated)}</span></h2>
            <xsl:call-template name="t:documents">
              <xsl:with-param name="documents" select="$undated"/>
            </xsl:call-template>
          </section>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="t:due">
    <xsl:param name="all" as="element(due)*"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:if test="$all">
      <table class="series" aria-label="{$label}">
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">Last version of substance</th>
            <th scope="col">Due from</th>
            <th scope="col">{if ($all[1]/@over) then 'Due for' else 'Time left'}</th>
          </tr>
        </thead>
        <tbody>
          <xsl:for-each select="$all">
            <tr>
              <td class="title">
                <xsl:sequence select="f:document(xep)"/>
                <xsl:if test="@touched"><p class="why">Editorial versions since, the last {xep/@version} of <xsl:sequence select="f:lines(xep/@date)"/></p></xsl:if>
              </td>
              <td class="date"><a href="{$root}{@place}" aria-label="Version {@version} of {xep/@label}">{@version}</a> of {@of}</td>
              <td class="date">{@day}</td>
              <td class="left">{f:duration(@left)}</td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
