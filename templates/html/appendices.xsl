<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The appendices of every document: authors, terms, places of discussion, changes. -->

  <!-- The text of one appendix, by its id. -->
  <xsl:template name="t:appendices">
    <xsl:variable name="xep" select="."/>
    <xsl:text>&#10;</xsl:text>
    <section id="appendices">
      <h2>Appendices</h2>
      <xsl:for-each select="$f:appendices, f:requirements-appendix($xep), f:implementations-appendix($xep)">
        <xsl:variable name="appendix" select="."/>
        <xsl:text>&#10;</xsl:text>
        <section>
          <h3 id="{?id}">
            <span class="number">Appendix {?letter}:</span>
            <xsl:text> </xsl:text>
            <xsl:value-of select="?title"/>
            <xsl:call-template name="t:self-link">
              <xsl:with-param name="id" select="?id"/>
              <xsl:with-param name="to" select="'appendix ' || ?letter"/>
            </xsl:call-template>
          </h3>
          <xsl:for-each select="$xep">
            <xsl:choose>
              <xsl:when test="$appendix?id = 'appendix-docinfo'"><xsl:call-template name="t:document-information"/></xsl:when>
              <xsl:when test="$appendix?id = 'appendix-authorinfo'"><xsl:call-template name="t:authors"/></xsl:when>
              <xsl:when test="$appendix?id = 'appendix-legal'"><xsl:call-template name="t:legal"/></xsl:when>
              <xsl:when test="$appendix?id = 'appendix-xmpp'"><xsl:call-template name="t:sentence"><xsl:with-param name="text" select="$f:about-xmpp"/></xsl:call-template></xsl:when>
              <xsl:when test="$appendix?id = 'appendix-discuss'"><xsl:call-template name="t:venue"/></xsl:when>
              <xsl:when test="$appendix?id = 'appendix-conformance'"><xsl:call-template name="t:sentence"><xsl:with-param name="text" select="$f:about-words"/></xsl:call-template></xsl:when>
              <xsl:when test="$appendix?id = 'appendix-notes'"><xsl:call-template name="t:notes"/></xsl:when>
              <xsl:when test="$appendix?id = 'appendix-revs'"><xsl:call-template name="t:history"/></xsl:when>
              <xsl:when test="$appendix?id = 'appendix-requirements'"><xsl:call-template name="t:requirements"/></xsl:when>
              <xsl:when test="$appendix?id = 'appendix-implementations'"><xsl:call-template name="t:implementations"/></xsl:when>
              <xsl:when test="$appendix?id = 'appendix-biblatex'">
                <xsl:call-template name="t:citations"/>
              </xsl:when>
            </xsl:choose>
          </xsl:for-each>
        </section>
      </xsl:for-each>
    </section>
  </xsl:template>

  <!-- The forms of citations; xep.js also shows them in a dialog. -->
  <xsl:template name="t:citations">
    <xsl:variable name="xep" select="."/>
    <xsl:for-each select="f:works(.)">
      <xsl:variable name="work" select="."/>
      <xsl:text>&#10;</xsl:text>
      <section class="citation">
        <h4>{?title}</h4>
        <xsl:for-each select="f:citations($xep, .)">
          <xsl:text>&#10;</xsl:text>
          <figure class="code">
            <figcaption>{?format}</figcaption>
            <pre tabindex="0" role="group" aria-label="{?format}, {lower-case(substring($work?title, 1, 1))}{substring($work?title, 2)}">
              <xsl:if test="?format = ('Plain text', 'Markdown')">
                <xsl:attribute name="class" select="'words'"/>
              </xsl:if>
              <code>{?text}</code>
            </pre>
          </figure>
        </xsl:for-each>
      </section>
    </xsl:for-each>
  </xsl:template>

  <!-- An author. -->
  <xsl:mode name="m:author" on-no-match="fail"/>

  <xsl:template name="t:authors">
    <xsl:apply-templates select="header/author" mode="m:author"/>
    <xsl:if test="empty(header/author)"><p>No author is named.</p></xsl:if>
  </xsl:template>

  <xsl:template match="author" mode="m:author">
    <xsl:text>&#10;</xsl:text>
    <h4>{f:author-name(.)}</h4>
    <dl class="fields">
      <xsl:for-each select="org">
        <div><dt>{$f:author-labels?org}</dt><dd><xsl:apply-templates mode="m:phrase"/></dd></div>
      </xsl:for-each>
      <xsl:for-each select="email">
        <div><dt>{$f:author-labels?email}</dt><dd><xsl:call-template name="t:address-of-person"><xsl:with-param name="scheme" select="'mailto:'"/></xsl:call-template></dd></div>
      </xsl:for-each>
      <xsl:for-each select="jid">
        <div><dt>{$f:author-labels?jid}</dt><dd><xsl:call-template name="t:address-of-person"><xsl:with-param name="scheme" select="'xmpp:'"/></xsl:call-template></dd></div>
      </xsl:for-each>
      <xsl:for-each select="uri">
        <div><dt>{$f:author-labels?uri}</dt><dd><xsl:apply-templates select="." mode="m:phrase"/></dd></div>
      </xsl:for-each>
      <xsl:for-each select="authornote">
        <div>
          <dt>{$f:author-labels?authornote}</dt>
          <dd>
            <xsl:choose>
              <xsl:when test="key('by-id', 'authornote')"><a href="#authornote">See the author note</a></xsl:when>
              <xsl:otherwise>This author has a note.</xsl:otherwise>
            </xsl:choose>
            <xsl:apply-templates mode="m:phrase"/>
          </dd>
        </div>
      </xsl:for-each>
      <xsl:for-each select="text()[normalize-space()] | * except (firstname, surname, org, email, jid, uri, authornote)">
        <xsl:if test="self::*"><xsl:call-template name="t:report-unhandled"/></xsl:if>
        <div><dt>{(local-name()[. ne ''], 'Besides')[1]}</dt><dd><xsl:apply-templates select="self::text() | self::note | node()[not(parent::note)]" mode="m:phrase"/></dd></div>
      </xsl:for-each>
    </dl>
  </xsl:template>

  <!-- The address in the context element, as a link if it has the form of one. -->
  <xsl:template name="t:address-of-person">
    <xsl:param name="scheme" as="xs:string" required="yes"/>
    <xsl:variable name="address" select="normalize-space()"/>
    <xsl:choose>
      <xsl:when test="not(*) and matches($address, '^[^\s&lt;&gt;&quot;@?#/:]+@[^\s&lt;&gt;&quot;@?#:]+$')">
        <a href="{$scheme}{encode-for-uri(substring-before($address, '@'))}@{encode-for-uri(substring-after($address, '@'))}">{$address}</a>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="m:phrase"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The document's own notices. -->
  <xsl:template name="t:legal">
    <xsl:call-template name="t:notices"/>
  </xsl:template>

  <xsl:template name="t:notices">
    <xsl:for-each select="header/legal[@p:n]">
      <div><xsl:call-template name="t:mark"/></div>
    </xsl:for-each>
    <xsl:for-each select="header/legal/node()[self::* or normalize-space()]">
      <xsl:choose>
        <xsl:when test="exists(self::*) and empty(f:legal-title(.))">
          <xsl:if test="not(f:is-block(.) or map:contains($f:inlines, local-name()))">
            <xsl:call-template name="t:report-unhandled"/>
          </xsl:if>
          <p><xsl:apply-templates select="node()" mode="m:phrase"/></p>
        </xsl:when>
        <xsl:when test="self::text()"><p><xsl:apply-templates select="." mode="m:phrase"/></p></xsl:when>
        <xsl:when test="f:is-blank(node())"/>
        <xsl:otherwise>
          <xsl:text>&#10;</xsl:text>
          <h4>{f:legal-title(.)}</h4>
          <xsl:call-template name="t:flow"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:if test="empty(header/legal)"><p>The document has no legal notice.</p></xsl:if>
  </xsl:template>

  <!-- Notices are plain text, in which ## stands around what is stressed. -->
  <xsl:template match="legal//text()[matches(., $f:stressed)]" mode="m:phrase" priority="5">
    <xsl:analyze-string select="." regex="{$f:stressed}">
      <xsl:matching-substring><strong>{regex-group(1)}</strong></xsl:matching-substring>
      <xsl:non-matching-substring>{.}</xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:template>

  <!-- One of the sentences that are in every document. -->
  <xsl:template name="t:sentence">
    <xsl:param name="text" as="xs:string" required="yes"/>
    <p>
      <xsl:for-each select="f:with-references($text)">
        <xsl:choose>
          <xsl:when test="?href ne ''"><a href="{?href}">{?text}</a></xsl:when>
          <xsl:otherwise>{?text}</xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </p>
  </xsl:template>

  <xsl:template name="t:venue">
    <xsl:variable name="list" select="f:venue(.)"/>
    <p>{$f:about-venue}</p>
    <p><a href="https://mail.jabber.org/mailman/listinfo/{$list}">{$list}@xmpp.org</a></p>
  </xsl:template>
</xsl:stylesheet>
