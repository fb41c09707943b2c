<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:xeptools:prepared" exclude-result-prefixes="#all">
  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:template match="/">
    <html lang="en"><head><meta charset="utf-8"/><title><xsl:value-of select="xep/@p:label"/></title></head><body><xsl:apply-templates/></body></html>
  </xsl:template>
</xsl:stylesheet>
