package org.xeptools.render;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.xeptools.document.XepDocument;

/**
 * Renders the pages of a site or a review that do not show a document; safe to use from several
 * threads.
 */
public final class SitePages {
  private final Stylesheets stylesheets;
  private final String folder;

  /** Pages of sites. */
  public SitePages(Stylesheets stylesheets) {
    this(stylesheets, "site");
  }

  /** Pages of which the stylesheets are in {@code folder}, below templates/. */
  public SitePages(Stylesheets stylesheets, String folder) {
    this.stylesheets = stylesheets;
    this.folder = folder;
  }

  /** True if their stylesheets are those that come with the program, shared by the process. */
  public boolean areOfProgram() {
    return stylesheets.areOfProgram();
  }

  /**
   * A page, as UTF-8.
   *
   * @param stylesheet its name below the folder: {@code index.xsl}
   * @param content the input of the stylesheet, XML as in its pages.rnc
   * @param parameters strings by name, such as {@code root}
   */
  public byte[] render(String stylesheet, String content, Map<String, String> parameters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Xslt30Transformer transformer = stylesheets.get(folder + "/" + stylesheet).load30();
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
          "templates/" + folder + "/" + stylesheet + ": " + Stylesheets.explain(e), e);
    }
    return bytes.toByteArray();
  }

  /**
   * A page that shows parts of a document, as UTF-8.
   *
   * @param stylesheet its name below the folder; it sees the prepared document as its source
   * @param content further input, XML as in its pages.rnc; the parameter {@code facts}
   * @param parameters strings by name
   */
  public byte[] render(
      String stylesheet,
      XepDocument document,
      RenderContext context,
      String content,
      Map<String, String> parameters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Xslt30Transformer transformer = stylesheets.get(folder + "/" + stylesheet).load30();
      Map<QName, XdmValue> all = new HashMap<>();
      parameters.forEach((name, value) -> all.put(new QName(name), new XdmAtomicValue(value)));
      all.put(
          new QName("facts"),
          stylesheets
              .processor()
              .newDocumentBuilder()
              .build(new StreamSource(new StringReader(content))));
      transformer.setStylesheetParameters(all);
      transformer.setMessageHandler(message -> {}); // reported for the document's own page
      transformer.applyTemplates(
          Preparation.prepare(document, context, stylesheets.processor()),
          transformer.newSerializer(bytes));
    } catch (SaxonApiException e) {
      throw new IllegalStateException("templates/" + folder + "/" + stylesheet, e);
    }
    return bytes.toByteArray();
  }
}
