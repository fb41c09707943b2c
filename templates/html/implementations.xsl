<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- The programs that implement the document, in a site that knows some. -->

  <xsl:function name="f:implementations-appendix" as="map(xs:string, xs:string)?">
    <xsl:param name="xep" as="element()"/>
    <xsl:if test="$xep/@p:implementations">
      <xsl:sequence select="map {'id': 'appendix-implementations', 'title': 'Implementations',
          'letter': if (exists(f:requirements-appendix($xep))) then 'K' else 'J'}"/>
    </xsl:if>
  </xsl:function>

  <xsl:template name="t:implementations">
    <xsl:variable name="xep" select="."/>
    <p>
      <xsl:text>As the makers of the programs state it. </xsl:text>
      <a href="{@p:root}implementations/index.html">All programs</a>.
    </p>
    <div class="scroll">
      <table>
        <thead>
          <tr><th scope="col">Program</th><th scope="col">Implemented</th><th scope="col">Version</th><th scope="col">Since</th></tr>
        </thead>
        <tbody>
          <xsl:for-each select="parse-json(@p:implementations)?*">
            <xsl:text>&#10;</xsl:text>
            <tr>
              <td>
                <a href="{$xep/@p:root}{?page}">{?name}</a>
                <xsl:if test="?note ne ''">
                  <br/>
                  <span class="ns">
                    <xsl:if test="?language ne ''">
                      <xsl:attribute name="lang" select="?language"/>
                    </xsl:if>
                    <xsl:value-of select="?note"/>
                  </span>
                </xsl:if>
              </td>
              <td>{?degree}</td>
              <td>
                <xsl:value-of select="?version"/>
                <xsl:if test="?version ne '' and $xep/@p:version ne ?version">
                  <span class="ns">; now {$xep/@p:version}</span>
                </xsl:if>
              </td>
              <td>{?since}</td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:template>
</xsl:stylesheet>
