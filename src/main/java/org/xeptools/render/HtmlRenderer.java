package org.xeptools.render;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;

/** A document as an HTML page. */
public final class HtmlRenderer implements Renderer {
  /** The most findings about unknown elements in a document. */
  private static final int MAX_PROBLEMS = 100;

  private final Stylesheets stylesheets;

  public HtmlRenderer(Stylesheets stylesheets) {
    this.stylesheets = stylesheets;
  }

  @Override
  public Rendered render(XepDocument document, RenderContext context) {
    List<Finding> problems = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Xslt30Transformer transformer = stylesheets.get("html/main.xsl").load30();
      transformer.setMessageHandler(
          message -> {
            if (problems.size() < MAX_PROBLEMS) {
              Unhandled.finding(document, message).ifPresent(problems::add);
            }
          });
      Serializer out = transformer.newSerializer(bytes);
      transformer.applyTemplates(
          Preparation.prepare(document, context, stylesheets.processor()), out);
    } catch (SaxonApiException e) {
      String file = document.source().path().toString();
      throw new IllegalStateException("HTML of " + file + ": " + Stylesheets.explain(e), e);
    }
    return new Rendered(bytes.toByteArray(), context.schemas(document).files(), problems);
  }
}
