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

/**
 * Renders two versions of a document as one HTML page that shows what changed; for several threads.
 */
public final class RedlineRenderer {
  private static final String STYLESHEET = "redline/main.xsl";

  private final Stylesheets stylesheets;

  public RedlineRenderer(Stylesheets stylesheets) {
    this.stylesheets = stylesheets;
  }

  /**
   * Compiles the stylesheets for {@link #render}, so that a caller can do this in parallel with
   * other work.
   */
  public void prepare() {
    stylesheets.get(STYLESHEET);
  }

  /** The page by itself, as UTF-8. */
  public byte[] render(WovenDocument woven, RenderContext context) {
    return render(woven, context, Map.of());
  }

  /** A complete page of one version, the newer one if possible. */
  private static Optional<String> whole(Map<String, String> ways) {
    return Stream.of("now-page", "old-page")
        .flatMap(n -> Stream.ofNullable(ways.get(n)))
        .findFirst();
  }

  /**
   * The page, as UTF-8. Parts that are the same in both versions are left out if there is a page of
   * one of them.
   *
   * @param ways the paths of related pages, by name of a parameter of templates/redline/main.xsl
   */
  public byte[] render(WovenDocument woven, RenderContext context, Map<String, String> ways) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Xslt30Transformer transformer = stylesheets.get(STYLESHEET).load30();
      // xep check and xep html report unknown elements
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
