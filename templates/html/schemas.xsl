<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:p="urn:xeptools:prepared"
    xmlns:f="urn:xeptools:function" xmlns:t="urn:xeptools:template" xmlns:m="urn:xeptools:mode">
  <!-- Listings that are XML schemas: they can be folded, since they are long, and are available as files. -->

  <xsl:template match="example[@p:schema] | code[@p:schema]" mode="m:flow" priority="2">
    <xsl:text>&#10;</xsl:text>
    <details class="schema" open="">
      <summary>Schema</summary>
      <p class="download">
        <a href="{/xep/@p:root}{@p:schema}" download="">{replace(@p:schema, '.*/', '')}</a>
      </p>
      <xsl:next-match/>
    </details>
  </xsl:template>
</xsl:stylesheet>
