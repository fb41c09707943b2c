package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.xeptools.document.Listing;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.source.Blanks;
import org.xeptools.source.SourceSpan;

/** The place of a document's source from which a part of its page was made. */
final class SourcePlace {
  private SourcePlace() {}

  /** Has the editor show the place, if it can. */
  static void show(Session session, Path file, String id, String words) {
    Optional<XepDocument> document = session.tree(file).corpus().read(file).document();
    Optional<SourceSpan> span = document.map(d -> find(d, id, words));
    if (span.isEmpty() || !session.abilities().showing()) {
      return;
    }
    ShowDocumentParams params = new ShowDocumentParams(session.uri(file));
    params.setTakeFocus(true);
    session
        .source(file)
        .map(source -> session.encoding().range(source, span.get().start(), span.get().start()))
        .ifPresent((Range range) -> params.setSelection(range));
    CompletableFuture<?> unused = session.client().showDocument(params);
  }

  /** The first element with these words below that with the id, else that, else the document. */
  static SourceSpan find(XepDocument document, String id, String words) {
    Element around =
        Stream.of(
                document.allSections().map(Section::element),
                document.listings().stream().map(Listing::element),
                document.elements("table"),
                document.elements("revision"))
            .flatMap(elements -> elements)
            .filter(element -> document.anchors().id(element).filter(id::equals).isPresent())
            .findFirst()
            .orElse(document.root());
    String wanted = Blanks.folded(words).strip();
    return around
        .tree()
        .filter(element -> !wanted.isEmpty() && element.entity().isEmpty())
        .filter(element -> Blanks.folded(element.text().value()).strip().startsWith(first(wanted)))
        .reduce((outer, inner) -> inner.startTag().start() < outer.span().end() ? inner : outer)
        .orElse(around)
        .startTag();
  }

  /** Pages add notes and labels to what the source says, but rarely to the first words. */
  private static String first(String words) {
    int end = Math.min(words.length(), 30);
    return words.substring(0, end);
  }
}
