<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The words before a number, the titles of parts without a number, the names of header fields. -->

  <!-- "1." for a first-level section, "2.1" below; "" for a misplaced section. -->
  <xsl:function name="f:section-number" as="xs:string">
    <xsl:param name="section" as="element()"/>
    <xsl:sequence select="$section/@p:number || (if ($section/@p:number
        and not(contains($section/@p:number, '.'))) then '.' else '')"/>
  </xsl:function>

  <xsl:function name="f:section-title" as="xs:string">
    <xsl:param name="section" as="element()"/>
    <xsl:sequence select="($section/@topic/normalize-space()[. ne ''], 'Untitled')[1]"/>
  </xsl:function>

  <!-- "XEP-0381: Internet of Things …" -->
  <xsl:function name="f:page-title" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="string-join(($xep/@p:label, f:title($xep)), ': ')"/>
  </xsl:function>

  <!-- The title without notes, which may come from an entity. -->
  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="(f:plain($xep/header[1]/title[1])[. ne ''], 'Untitled')[1]"/>
  </xsl:function>

  <!-- The text of elements in one line, without notes. -->
  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="elements" as="element()*"/>
    <xsl:sequence select="normalize-space(string-join($elements//text()[not(ancestor::note)]))"/>
  </xsl:function>

  <xsl:function name="f:author-name" as="xs:string">
    <xsl:param name="author" as="element()"/>
    <xsl:sequence select="(normalize-space(string-join($author/(firstname, surname), ' '))[. ne ''],
        'Unnamed')[1]"/>
  </xsl:function>

  <!-- The header fields with a row in the document information, in its order. -->
  <xsl:variable name="f:fields" as="map(xs:string, xs:string)*" select="(
      map {'name': 'number', 'label': 'Number'},
      map {'name': 'status', 'label': 'Status'},
      map {'name': 'type', 'label': 'Type'},
      map {'name': 'approver', 'label': 'Approving body'},
      map {'name': 'sig', 'label': 'Special interest group'},
      map {'name': 'lastcall', 'label': 'Last call until'},
      map {'name': 'interim', 'label': 'Interim'},
      map {'name': 'expires', 'label': 'Expires'},
      map {'name': 'dependencies', 'label': 'Depends on'},
      map {'name': 'supersedes', 'label': 'Supersedes'},
      map {'name': 'supersededby', 'label': 'Superseded by'},
      map {'name': 'shortname', 'label': 'Short name'},
      map {'name': 'tags', 'label': 'Tags'},
      map {'name': 'schemaloc', 'label': 'Schema'},
      map {'name': 'registry', 'label': 'Registry'},
      map {'name': 'discuss', 'label': 'Discussed on'},
      map {'name': 'councilnote', 'label': 'Note of the Council'})"/>

  <!-- What stands before the parts of an author's entry. -->
  <xsl:variable name="f:author-labels" as="map(xs:string, xs:string)" select="map {
      'org': 'Organization', 'email': 'Email', 'jid': 'JID', 'uri': 'Web', 'authornote': 'Note'}"/>

  <!-- A stretch of a legal notice that is stressed. -->
  <xsl:variable name="f:stressed" as="xs:string" select="'##\s*([^#\s]([^#]*[^#\s])?)\s*##'"/>

  <!-- The appendices, in order; each has its letter and its id. -->
  <xsl:variable name="f:appendices" as="map(xs:string, xs:string)*" select="(
      map {'id': 'appendix-docinfo', 'letter': 'A', 'title': 'Document Information'},
      map {'id': 'appendix-authorinfo', 'letter': 'B', 'title': 'Author Information'},
      map {'id': 'appendix-legal', 'letter': 'C', 'title': 'Legal Notices'},
      map {'id': 'appendix-xmpp', 'letter': 'D', 'title': 'Relation to XMPP'},
      map {'id': 'appendix-discuss', 'letter': 'E', 'title': 'Discussion Venue'},
      map {'id': 'appendix-conformance', 'letter': 'F', 'title': 'Requirement Words'},
      map {'id': 'appendix-notes', 'letter': 'G', 'title': 'Notes'},
      map {'id': 'appendix-revs', 'letter': 'H', 'title': 'Revision History'},
      map {'id': 'appendix-biblatex', 'letter': 'I', 'title': 'Bibliography Entry'})"/>

  <!-- The heading of a part of the legal notice; empty for an unknown part. -->
  <xsl:function name="f:legal-title" as="xs:string?">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="map {
        'copyright': 'Copyright',
        'permissions': 'What you may do',
        'warranty': 'No warranty',
        'liability': 'Limits of liability',
        'conformance': 'Rights policy'}(local-name($part))"/>
  </xsl:function>

  <!-- Sentences that are in every document. -->
  <xsl:variable name="f:about-xmpp" as="xs:string">XMPP is the Extensible Messaging and Presence Protocol. Its base is published by the IETF, as XMPP Core (RFC 6120) and XMPP IM (RFC 6121); the series to which this document belongs specifies its extensions.</xsl:variable>
  <xsl:variable name="f:about-words" as="xs:string">Words such as “MUST”, “SHOULD” and “MAY”, where this document writes them in capitals, state requirements and have the meaning that RFC 2119 defines.</xsl:variable>
  <xsl:variable name="f:about-venue" as="xs:string">Comments, questions and corrections are welcome from anybody. The place for them is the mailing list named here; its archive is public.</xsl:variable>

  <!-- $text in pieces; those that name an RFC have its address. -->
  <xsl:function name="f:with-references" as="map(xs:string, xs:string)*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:analyze-string select="$text" regex="RFC ([0-9]+)">
      <xsl:matching-substring>
        <xsl:sequence select="map {'text': ., 'href': 'https://www.rfc-editor.org/rfc/rfc' || regex-group(1)}"/>
      </xsl:matching-substring>
      <xsl:non-matching-substring>
        <xsl:sequence select="map {'text': ., 'href': ''}"/>
      </xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>

  <!-- The mailing list on which a document is discussed, if its name can be part of an address. -->
  <xsl:function name="f:venue" as="xs:string">
    <xsl:param name="xep" as="element()"/>
    <xsl:sequence select="($xep/header/discuss/normalize-space()[matches(., '^[a-z0-9-]+$')],
        'standards')[1]"/>
  </xsl:function>
</xsl:stylesheet>
