<?xml version="1.0" encoding="UTF-8"?>
<!-- The page that lists every published version of every document. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template">
  <xsl:import href="layout.xsl"/>

  <xsl:template match="/attic">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'All versions'"/>
      <xsl:with-param name="path" select="'attic/index.html'"/>
      <xsl:with-param name="head" select="$narrow"/>
      <xsl:with-param name="content">
        <h1>All versions</h1>
        <p>{f:count(count(document/version), 'version')} of {f:count(count(document), 'document')}, each with what it changed in the one before it; of the newest few, of the oldest and of each that entered a state, also what has changed since then until now.
          These are the versions that the history of the sources has; the revision history of a
          document leads to older ones, too. The XML of a version is in git, by the name in brackets: <code>git show</code> prints it.</p>
        <xsl:call-template name="t:narrow"/>
        <div class="narrowed">
          <xsl:for-each select="document">
            <div>
              <h2 id="xep-{@number}">
                <xsl:choose>
                  <xsl:when test="@title"><a href="../xep-{@number}.html">XEP-{@number}: {@title}</a></xsl:when>
                  <xsl:otherwise>XEP-{@number}</xsl:otherwise>
                </xsl:choose>
              </h2>
              <ul class="versions">
                <xsl:for-each select="version">
                  <li>
                    <xsl:text>Version </xsl:text>
                    <a href="{@href}">{(@version[. ne ''], '(unnumbered)')[1]}</a>
                    <xsl:if test="@date">
                      <xsl:text>, dated </xsl:text><time datetime="{@date}">{@date}</time>
                    </xsl:if>
                    <xsl:if test="not(@text = @date)">
                      <xsl:text>, in the sources since </xsl:text><time datetime="{@text}">{@text}</time>
                    </xsl:if>
                    <xsl:if test="@changes">
                      <xsl:text>: </xsl:text>
                      <a href="{@changes}">what it changed<span class="unseen"> in XEP-{../@number} since version {@since}</span></a>
                    </xsl:if>
                    <xsl:if test="@later">
                      <xsl:text>{if (@changes) then ', ' else ': '}</xsl:text>
                      <a href="{@later}">what has changed since<span class="unseen"> XEP-{../@number} version {@version}</span></a>
                    </xsl:if>
                    <xsl:if test="@corrected">
                      <xsl:text>{if (@changes or @later) then ', ' else ': '}</xsl:text>
                      <a href="{@corrected}">what was changed in it without a new version<span class="unseen">, XEP-{../@number} version {@version}</span></a>
                    </xsl:if>
                    <xsl:text> (</xsl:text><code><xsl:sequence select="f:with-breaks(@source)"/></code><xsl:text>)</xsl:text>
                  </li>
                </xsl:for-each>
              </ul>
            </div>
          </xsl:for-each>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- An old version that cannot be shown: the reason, and the place of its source. -->
  <xsl:template match="/unreadable">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'XEP-' || @number || ' version ' || @version"/>
      <xsl:with-param name="path" select="'attic'"/>
      <xsl:with-param name="content">
        <h1>XEP-{@number}, version {@version}</h1>
        <p>{@what} cannot be shown: {.}</p>
        <ul>
          <xsl:for-each select="tokenize(@sources)">
            <li>Its XML: <code>git show {.}</code></li>
          </xsl:for-each>
          <li><a href="{$root}attic/index.html#xep-{@number}">All versions</a></li>
        </ul>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
