<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">
  <!-- The data for programs, and how to use it. -->
  <xsl:import href="layout.xsl"/>

  <!-- The input from DataIndex.java. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/data">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'Data'"/>
      <xsl:with-param name="path" select="'data.html'"/>
      <xsl:with-param name="content">
        <h1>Data</h1>
        <p>All data of this site, for programs. Addresses and formats do not change; new fields may be added.</p>

        <h2 id="lists">The series as a list</h2>
        <dl>
          <dt><a href="xeplist.xml">xeplist.xml</a></dt>
          <dd>Number, title, abstract, type, status, approver, short name, tags, succession, last
            revision, SIG and last call of each document. The status is the word of the source: what the pages call Stable is <code>Draft</code> here. Where a document names no approver, this list says Board for a Procedural document and Council for any other, as the XSF's own list does;
            the others leave it out.</dd>
          <dt><a href="xeps.json">xeps.json</a></dt>
          <dd>Everything: also authors with their addresses, the whole history, the days on which each
            state was reached, sections, examples, schemas and namespaces, and all files of a
            document. <a href="xeps.schema.json">Its JSON Schema</a> says what each member means.</dd>
          <dt><a href="xeps.csv">xeps.csv</a></dt>
          <dd>One line per document, for spreadsheets. A value that could be taken for a formula begins with an apostrophe.</dd>
          <dt><a href="sigs.json">sigs.json</a></dt>
          <dd>The Special Interest Groups: state, charter, leaders, places, deliverables with their XEPs, timeline,
            and what is not stated anywhere. <a href="sigs.schema.json">Its JSON Schema</a> says what each member means.</dd>
          <dt><a href="namespaces.json">namespaces.json</a></dt>
          <dd>Every XML namespace: the documents that define it, with their schemas; its other versions; all examples
            that use it. <a href="namespaces.schema.json">Its JSON Schema</a> says what each member means.</dd>
          <xsl:if test="@programs">
            <dt><a href="implementations.json">implementations.json</a></dt>
            <dd>The programs that implement documents, as their makers state it: how completely, which version, since when.
              <a href="implementations.schema.json">Its JSON Schema</a> says what each member means. The programs are also on <a href="implementations/index.html">pages</a>.</dd>
          </xsl:if>
          <dt><a href="requirements.json">requirements.json</a></dt>
          <dd>What each document requires: every sentence with a keyword of RFC 2119, its level, its section, the list
            that belongs to it, and a key that depends on its words alone, so that it can be found again in another
            version. <a href="requirements.schema.json">Its JSON Schema</a> says what each member means. For one document the same is in
            <code>requirements/xep-NNNN.json</code>, for spreadsheets in <code>requirements/xep-NNNN.csv</code>, and as a checklist to keep beside the
            code in the file of that name that ends in <code>md</code>.</dd>
        </dl>

        <h2 id="references">References</h2>
        <p><a href="refs/index.html">refs/</a> has each document as a reference for Internet-Drafts
          (RFC 7991): <code>{@base}refs/reference.XSF.XEP-NNNN.xml</code>, with the anchor
          <code>XEP-NNNN</code>.</p>

        <h2 id="examples">Examples and schemas</h2>
        <p><a href="examples/index.html">examples/</a> has the examples of each document,
          <code>examples/NNNN.xml</code>:</p>
        <pre tabindex="0" role="group" aria-label="Format of the examples"><code>
          <xsl:text>&lt;examples xmlns="urn:xeptools:examples" xep="NNNN" title="…" version="…" date="…" href="…">
  &lt;example number="1" id="example-1" title="…" language="xml" href="…">…&lt;/example>
&lt;/examples></xsl:text>
        </code></pre>
        <p>What is in an <code>example</code> is text: parse it again if its language is
          <code>xml</code>, and expect what examples leave out. The languages are xml, json, http, sdp,
          abnf, dtd, diff and text. XML Schemas are in <code>schemas/</code>, named in
          <code>xeps.json</code>.</p>

        <h2 id="feeds">Feeds</h2>
        <ul>
          <li><a href="feed.atom">All new versions</a></li>
          <li><a href="feeds/last-calls.ics">The last days of last calls</a>, a calendar</li>
          <li><a href="feeds/record.atom">Decisions: last calls, acceptances, changes of status</a></li>
          <xsl:for-each select="feed">
            <li><a href="{@href}">Documents that became {.}</a></li>
          </xsl:for-each>
        </ul>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
