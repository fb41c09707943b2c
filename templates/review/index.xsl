<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The first page of a review: what happened to each document, then each by itself, then all other files. -->
  <xsl:import href="layout.xsl"/>

  <!-- The input from ReviewIndex.java. -->
  <xsl:mode on-no-match="shallow-skip"/>

  <xsl:template match="/review">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="'Review: ' || @from || ' → ' || @to"/>
      <xsl:with-param name="class" select="'overview-page'"/>
      <xsl:with-param name="content">
        <h1>{if (@title) then @title else 'Review of a change'}</h1>
        <p class="states">From <code>{@from}</code> to <code>{@to}</code></p>
        <p><strong>{@sentence}.</strong></p>
        <xsl:if test="document"><xsl:call-template name="t:documents"/></xsl:if>
        <xsl:apply-templates select="document"/>
        <xsl:call-template name="t:affected"/>
        <xsl:call-template name="t:others"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- All documents, with what triage needs. -->
  <xsl:template name="t:documents">
    <div class="scroll" tabindex="0" role="group" aria-label="What changes">
      <table>
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">What</th>
            <th scope="col">Status</th>
            <th scope="col">Agreement of</th>
            <th scope="col">Labels</th>
            <th scope="col">New findings</th>
          </tr>
        </thead>
        <tbody>
          <xsl:for-each select="document">
            <tr>
              <th scope="row"><a href="#document-{@number}">{@name}</a></th>
              <td>{@what}</td>
              <td>{@status}</td>
              <td>{string-join(agreement, ', ')}</td>
              <td>{string-join(label, ', ')}</td>
              <td>{f:findings(.)}</td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <!-- 1 error, 2 notes. -->
  <xsl:function name="f:findings" as="xs:string">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="counts" as="xs:string*" select="
        for $kind in ('error', 'warning', 'note')
        return xs:integer($document/@*[name() = $kind || 's'])[. gt 0] ! f:count(., $kind)"/>
    <xsl:sequence select="if (exists($counts)) then string-join($counts, ', ') else 'none'"/>
  </xsl:function>

  <xsl:template match="document">
    <section id="document-{@number}">
      <h2><span class="file">{@name}</span>{@title ! (': ' || .)}</h2>
      <p>
        <xsl:text>{f:capital(@what)}</xsl:text>
        <xsl:if test="@formerly">; before, it was <code>{@formerly}</code></xsl:if>
        <xsl:text>.</xsl:text>
      </p>
      <ul class="ways">
        <xsl:if test="@redline">
          <li><a href="{@redline}">Redline</a> ({f:count(@alterations, 'change')})</li>
        </xsl:if>
        <xsl:if test="@page"><li><a href="{@page}">Page</a></li></xsl:if>
        <li><a href="{@source}">Source</a></li>
      </ul>
      <xsl:for-each select="remark">
        <p class="remark">{.}</p>
      </xsl:for-each>
      <xsl:if test="finding">
        <h3>New findings</h3>
        <xsl:call-template name="t:findings"/>
      </xsl:if>
      <xsl:if test="demand">
        <h3>Requirements</h3>
        <xsl:call-template name="t:demands"/>
      </xsl:if>
      <xsl:if test="preview or unseen">
        <h3>Pages of the PDF</h3>
        <xsl:if test="preview">
          <p class="remark">New words are marked green, words that are gone red.</p>
          <div class="previews">
            <xsl:apply-templates select="preview"/>
          </div>
        </xsl:if>
        <xsl:for-each select="unseen"><p class="remark">{.}</p></xsl:for-each>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:function name="f:capital" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($text, 1, 1)) || substring($text, 2)"/>
  </xsl:function>

  <xsl:template name="t:findings">
    <ul class="findings">
      <xsl:for-each select="finding">
        <li><xsl:apply-templates select="." mode="m:finding"/></li>
      </xsl:for-each>
    </ul>
    <xsl:for-each select="more">
      <p>{f:count(@count, 'more finding')} {if (@count = '1') then 'is' else 'are'} beside the lines of the source.</p>
    </xsl:for-each>
  </xsl:template>

  <!-- The counts by keyword, then the sentences; a long list is folded. -->
  <xsl:template name="t:demands">
    <ul class="keywords">
      <xsl:for-each select="keyword">
        <li><strong>{@word}</strong>: {string-join((
          @came[. ne '0'] ! (. || ' added'), @went[. ne '0'] ! (. || ' removed'), @reworded[. ne '0'] ! (. || ' reworded')), ', ')}</li>
      </xsl:for-each>
    </ul>
    <xsl:choose>
      <xsl:when test="count(demand) gt 12">
        <details>
          <summary>All {count(demand)}</summary>
          <xsl:call-template name="t:sentences"/>
        </details>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="t:sentences"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="t:sentences">
    <ul class="demands">
      <xsl:apply-templates select="demand"/>
    </ul>
    <xsl:for-each select="more-demands">
      <p>{f:count(@count, 'more requirement')} {if (@count = '1') then 'is' else 'are'} not listed here.</p>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="demand">
    <li>
      <span class="kind">{
        if (not(@before)) then 'Added' else if (not(@after)) then 'Removed'
        else if (@before ne @after) then @before || ' became ' || @after else 'Reworded'}</span>
      <xsl:text>: </xsl:text>
      <xsl:for-each select="s">
        <xsl:choose>
          <xsl:when test="@side = 'added'"><ins>{.}</ins></xsl:when>
          <xsl:when test="@side = 'removed'"><del>{.}</del></xsl:when>
          <xsl:otherwise>{.}</xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
      <xsl:if test="@href">
        <xsl:text> </xsl:text>
        <a href="{@href}" aria-label="in the page: requirement {position()}">in the page</a>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="preview">
    <xsl:variable name="caption" select="f:capital(@version) || ', page ' || @page || ' of ' || @pages"/>
    <figure class="{@version}">
      <a href="{@file}"><img src="{@file}" width="{@width}" height="{@height}" loading="lazy"
          alt="{$caption}. {if (@words) then (if (@version = 'before') then 'Only here: ' else 'New: ') || @words else 'Something is missing on it.'}"/></a>
      <figcaption>{$caption}</figcaption>
    </figure>
  </xsl:template>

  <!-- Files that did not change, but have new findings. -->
  <xsl:template name="t:affected">
    <xsl:if test="affected">
      <section id="affected">
        <h2>Findings in files that do not change</h2>
        <p>The change causes them all the same: other documents refer to what it touches.</p>
        <xsl:for-each select="affected">
          <h3 class="file">{@name}</h3>
          <xsl:if test="@source"><p><a href="{@source}" aria-label="Source of {@name}">Source</a></p></xsl:if>
          <xsl:call-template name="t:findings"/>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Files that are no documents. -->
  <xsl:template name="t:others">
    <xsl:if test="other">
      <section id="others">
        <h2>Other files</h2>
        <xsl:if test="@incomplete"><p>There are more, which are not listed.</p></xsl:if>
        <ul class="others">
          <xsl:for-each select="other">
            <li>
              <xsl:choose>
                <xsl:when test="@source"><a class="file" href="{@source}">{@name}</a></xsl:when>
                <xsl:otherwise><span class="file">{@name}</span></xsl:otherwise>
              </xsl:choose>
              <xsl:text>: {@what}</xsl:text>
              <xsl:if test="finding"><xsl:call-template name="t:findings"/></xsl:if>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
