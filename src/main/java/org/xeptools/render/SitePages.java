package org.xeptools.render;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.Xslt30Transformer;

/** The pages of a site that are no document's; safe to use from several threads. */
public final class SitePages {
  private final Stylesheets stylesheets;

  public SitePages(Stylesheets stylesheets) {
    this.stylesheets = stylesheets;
  }

  /**
   * A page, as UTF-8.
   *
   * @param stylesheet its name below templates/site: {@code index.xsl}
   * @param content what the page says, as XML of our own making
   * @param parameters strings by name, such as {@code root}, the way to the root of the site
   */
  public byte[] render(String stylesheet, String content, Map<String, String> parameters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Xslt30Transformer transformer = stylesheets.get("site/" + stylesheet).load30();
      transformer.setStylesheetParameters(
          parameters.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      e -> new QName(e.getKey()), e -> new XdmAtomicValue(e.getValue()))));
      transformer.transform(
          new StreamSource(new StringReader(Characters.legal(content))),
          transformer.newSerializer(bytes));
    } catch (SaxonApiException e) {
      throw new IllegalStateException(
          "templates/site/" + stylesheet + ": " + Stylesheets.explain(e), e);
    }
    return bytes.toByteArray();
  }
}
