package org.xeptools.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.xeptools.document.Anchors;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.source.SourceSpan;

/** The numbers that sections, examples and tables have on the page, shown in their tags. */
final class Hints {
  private Hints() {}

  static List<InlayHint> in(View view, int start, int end) {
    List<InlayHint> hints = new ArrayList<>();
    Optional<XepDocument> document = view.current();
    document.ifPresent(
        d -> {
          Anchors anchors = d.anchors();
          d.allSections()
              .map(Section::element)
              .forEach(e -> add(view, anchors, e, "§ ", start, end, hints));
          d.elements("example").forEach(e -> add(view, anchors, e, "Example ", start, end, hints));
          d.elements("table").forEach(e -> add(view, anchors, e, "Table ", start, end, hints));
        });
    return hints;
  }

  private static void add(
      View view,
      Anchors anchors,
      Element element,
      String kind,
      int start,
      int end,
      List<InlayHint> hints) {
    SourceSpan tag = element.startTag();
    Optional<String> number = anchors.number(element);
    if (number.isPresent()
        && element.entity().isEmpty()
        && tag.file().equals(view.file())
        && tag.start() >= start
        && tag.start() < end) {
      int at = tag.start() + 1 + element.name().length();
      InlayHint hint =
          new InlayHint(view.range(at, at).getStart(), Either.forLeft(kind + number.get()));
      hint.setPaddingLeft(true);
      hints.add(hint);
    }
  }
}
