package org.xeptools.render;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import org.xeptools.document.woven.WovenDocument;

/** Two versions of a document as one HTML page that shows what changed; for several threads. */
public final class RedlineRenderer {
  private static final String STYLESHEET = "redline/main.xsl";

  private final Stylesheets stylesheets;

  public RedlineRenderer(Stylesheets stylesheets) {
    this.stylesheets = stylesheets;
  }

  /** Compiles what {@link #render} needs, for callers that have something else to do meanwhile. */
  public void prepare() {
    stylesheets.get(STYLESHEET);
  }

  /** The page by itself, as UTF-8. */
  public byte[] render(WovenDocument woven, RenderContext context) {
    return render(woven, context, Map.of());
  }

  /** A page that has all of one version, the newer if it can be. */
  private static Optional<String> whole(Map<String, String> ways) {
    return Stream.of("now-page", "old-page")
        .flatMap(n -> Stream.ofNullable(ways.get(n)))
        .findFirst();
  }

  /**
   * The page, as UTF-8. What is the same in both versions is left out if the page of one of them
   * stands beside it.
   *
   * @param ways where pages around this one stand, by name: what templates/redline/main.xsl takes
   */
  public byte[] render(WovenDocument woven, RenderContext context, Map<String, String> ways) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Xslt30Transformer transformer = stylesheets.get(STYLESHEET).load30();
      // an unknown element is told by the commands that check and render the document
      transformer.setMessageHandler(message -> {});
      XdmNode tree = WovenPreparation.prepare(woven, context, whole(ways), stylesheets.processor());
      transformer.setGlobalContextItem(tree);
      transformer.setStylesheetParameters(
          ways.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      e -> new QName(e.getKey()), e -> new XdmAtomicValue(e.getValue()))));
      transformer.applyTemplates(tree, transformer.newSerializer(bytes));
    } catch (SaxonApiException e) {
      throw new IllegalStateException("redline of " + woven.now().source().path(), e);
    }
    return bytes.toByteArray();
  }
}
