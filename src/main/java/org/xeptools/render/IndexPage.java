package org.xeptools.render;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;

/** The page that lists the series. */
public final class IndexPage {
  private final XsltExecutable stylesheet;

  public IndexPage(Stylesheets stylesheets) {
    this.stylesheet = stylesheets.compile("site/index.xsl");
  }

  /**
   * The page, as UTF-8.
   *
   * @param list the series as {@code xeplist.xml}
   * @param pdfs whether each document stands there as PDF too
   */
  public byte[] write(String list, boolean pdfs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Xslt30Transformer transformer = stylesheet.load30();
      transformer.setStylesheetParameters(Map.of(new QName("pdfs"), new XdmAtomicValue(pdfs)));
      transformer.transform(
          new StreamSource(new StringReader(list)), transformer.newSerializer(bytes));
    } catch (SaxonApiException e) {
      throw new IllegalStateException("index page", e);
    }
    return bytes.toByteArray();
  }
}
