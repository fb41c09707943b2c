package org.xeptools.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.xeptools.document.XepDocument;

/** The ids of a page, and the named destinations of its PDF. */
final class PlacesToLinkTo {
  private static final Pattern ID = Pattern.compile("<[^>]*? id=\"([^\"]*)\"");

  private final HtmlRenderer html = new HtmlRenderer(Stylesheets.ofProgram());

  /** Every id of the page of {@code document}. */
  Set<String> ofPage(XepDocument document) {
    String page =
        new String(html.render(document, RenderContext.alone()).content(), StandardCharsets.UTF_8);
    return ID.matcher(page)
        .results()
        .map(m -> m.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        .collect(Collectors.toSet());
  }

  /** The ids of the page that are no destination of {@code pdf}, sorted. */
  Set<String> missing(XepDocument document, byte[] pdf) throws IOException {
    Set<String> missing = new TreeSet<>(ofPage(document));
    try (PDDocument open = Loader.loadPDF(pdf)) {
      remove(open.getDocumentCatalog().getNames().getDests(), missing);
    }
    return missing;
  }

  private static void remove(PDNameTreeNode<?> node, Set<String> missing) throws IOException {
    if (node.getNames() != null) {
      missing.removeAll(node.getNames().keySet());
    }
    if (node.getKids() != null) {
      for (PDNameTreeNode<?> kid : node.getKids()) {
        remove(kid, missing);
      }
    }
  }
}
