package org.xeptools.render;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.xeptools.document.XepDocument;

/** Renders an old version of a document as an HTML page that says so. */
public final class PastRenderer {
  private final Stylesheets stylesheets;

  public PastRenderer(Stylesheets stylesheets) {
    this.stylesheets = stylesheets;
  }

  /**
   * The page, as UTF-8.
   *
   * @param parameters the parameters of templates/attic/main.xsl, by name
   */
  public byte[] render(
      XepDocument document, RenderContext context, Map<String, String> parameters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Xslt30Transformer transformer = stylesheets.get("attic/main.xsl").load30();
      // the faults of an old version can no longer be fixed
      transformer.setMessageHandler(message -> {});
      transformer.setStylesheetParameters(
          parameters.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      e -> new QName(e.getKey()), e -> new XdmAtomicValue(e.getValue()))));
      transformer.applyTemplates(
          Preparation.prepare(document, context, stylesheets.processor()),
          transformer.newSerializer(bytes));
    } catch (SaxonApiException e) {
      throw new IllegalStateException("old version of " + document.source().path(), e);
    }
    return bytes.toByteArray();
  }
}
