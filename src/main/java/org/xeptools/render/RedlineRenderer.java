package org.xeptools.render;

import java.io.ByteArrayOutputStream;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.xeptools.document.woven.WovenDocument;

/** Two versions of a document as one HTML page that shows what changed; for several threads. */
public final class RedlineRenderer {
  private static final String STYLESHEET = "diff/main.xsl";

  private final Stylesheets stylesheets;

  public RedlineRenderer(Stylesheets stylesheets) {
    this.stylesheets = stylesheets;
  }

  /** Compiles what {@link #render} needs, for callers that have something else to do meanwhile. */
  public void prepare() {
    stylesheets.get(STYLESHEET);
  }

  /** The page, as UTF-8. */
  public byte[] render(WovenDocument woven, RenderContext context) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Xslt30Transformer transformer = stylesheets.get(STYLESHEET).load30();
      // an unknown element is told by the commands that check and render the document
      transformer.setMessageHandler(message -> {});
      XdmNode tree = WovenPreparation.prepare(woven, context, stylesheets.processor());
      transformer.setGlobalContextItem(tree);
      transformer.applyTemplates(tree, transformer.newSerializer(bytes));
    } catch (SaxonApiException e) {
      throw new IllegalStateException("redline of " + woven.now().source().path(), e);
    }
    return bytes.toByteArray();
  }
}
