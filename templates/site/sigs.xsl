<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The Special Interest Groups by state. -->
  <xsl:import href="layout.xsl"/>
  <xsl:import href="sig-facts.xsl"/>

  <!-- The input from SigXml.index(). -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/sigs">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'Special Interest Groups'"/>
      <xsl:with-param name="path" select="'sigs/index.html'"/>
      <xsl:with-param name="content">
        <h1>Special Interest Groups</h1>
        <p>A SIG is a working group for one area, usually in order to develop XEPs. Anybody may propose one,
          and anybody may join its mailing list (<a href="{$process}"><xsl:sequence select="f:lines('XEP-0002')"/></a>). This site does not read the mailing lists.
          As data: <a href="{$root}sigs.json">sigs.json</a>.</p>
        <xsl:if test="empty((state/(sig, named-sig), historic))"><p>This series has no SIG.</p></xsl:if>
        <xsl:for-each select="('active', 'standing', 'proposed', 'unapproved', 'closed')">
          <xsl:variable name="state" select="."/>
          <xsl:apply-templates select="$sigs/state[@name = $state][sig, named-sig]"/>
        </xsl:for-each>
        <xsl:call-template name="t:historic"/>
        <section class="sig-start" aria-labelledby="start-a-group">
          <h2 id="start-a-group">Start a group</h2>
          <p>By <a href="{$process}"><xsl:sequence select="f:lines('XEP-0002')"/></a> anybody may propose one. Its leaders are members of the XSF; those who take part need not be.</p>
          <ol>
            <li>Write its charter: what it is for, what it will deliver and by when, who leads it. <code>xep new sig-charter</code> asks
              for all of it and writes the document.</li>
            <li>Send the charter to the XMPP Extensions Editor as a ProtoXEP.</li>
            <li>The XMPP Council decides about it. Then the group gets a mailing list with a public archive.</li>
            <li>Note in <code>sigs.yaml</code> where and when it meets; its page here shows that<xsl:for-each select="@edit"><xsl:text> (</xsl:text><a
              href="{.}">edit the file</a><xsl:text>)</xsl:text></xsl:for-each>.</li>
          </ol>
        </section>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:variable name="sigs" select="/sigs"/>

  <xsl:template match="state">
    <h2 id="{@name}">{f:state-name(@name)}</h2>
    <p class="soft">{f:state-sentence(@name)}</p>
    <div class="sig-cards">
      <xsl:apply-templates select="named-sig, sig"/>
    </div>
  </xsl:template>

  <xsl:template match="named-sig">
    <article class="sig-card" aria-labelledby="sig-{@slug}">
      <h3 id="sig-{@slug}"><a href="{@slug}.html">{name}</a></h3>
      <xsl:for-each select="description"><p>{.}</p></xsl:for-each>
      <dl class="sig-facts">
        <div><dt>Documents</dt><dd>{f:count(xs:integer(@count), 'document')} of this site {if (@count = '1') then 'names' else 'name'} it as their SIG</dd></div>
        <div><dt>Charter</dt><dd>None here; see <a href="{$root}{@source}.html"><xsl:sequence select="f:lines('XEP-0019')"/></a></dd></div>
      </dl>
    </article>
  </xsl:template>

  <!-- Groups without a charter. -->
  <xsl:template name="t:historic">
    <xsl:variable name="groups" select="$sigs/historic"/>
    <xsl:if test="$groups">
      <h2 id="historic">Historic</h2>
      <p class="soft">Groups without a charter here, known from <a href="{$root}{$groups[1]/@source}.html"><xsl:sequence select="f:lines('XEP-0019')"/></a> only.</p>
      <ul class="sig-historic">
        <xsl:for-each select="$groups">
          <li id="sig-{@slug}">
            <strong>{name}</strong>
            <xsl:for-each select="sentence">
              <xsl:text> </xsl:text>
              <q>{.}</q>
            </xsl:for-each>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template match="sig">
    <article class="sig-card" aria-labelledby="sig-{@slug}">
      <h3 id="sig-{@slug}"><a href="{@slug}.html">{name}</a></h3>
      <xsl:for-each select="description"><p>{.}</p></xsl:for-each>
      <dl class="sig-facts">
        <div><dt>Leads</dt><dd><xsl:call-template name="t:leaders-short"/></dd></div>
        <xsl:for-each select="room">
          <div><dt>Room</dt><dd><a href="xmpp:{.}?join"><xsl:sequence select="f:with-breaks(.)"/></a></dd></div>
        </xsl:for-each>
        <xsl:for-each select="list">
          <div><dt>List</dt><dd><a href="mailto:{.}"><xsl:sequence select="f:with-breaks(.)"/></a></dd></div>
        </xsl:for-each>
        <xsl:if test="deliverables/@count != '0'">
          <div><dt>Deliverables</dt><dd>{deliverables/@count}{if (deliverables/@begun != '0') then ', with documents for ' || deliverables/@begun else ''}</dd></div>
        </xsl:if>
        <xsl:call-template name="t:activity-facts"/>
        <div>
          <dt>Charter</dt>
          <dd>
            <a href="{$root}{@charter}.html">{@label}</a>
            <xsl:text> </xsl:text>
            <span class="xep-status {lower-case(@status)}">{@status}</span>
          </dd>
        </div>
      </dl>
    </article>
  </xsl:template>
</xsl:stylesheet>
