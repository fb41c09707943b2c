package org.xeptools.lsp;

import java.util.List;
import java.util.Optional;
import org.xeptools.finding.Finding;
import org.xeptools.lsp.TagScan.Part;
import org.xeptools.source.Edit;
import org.xeptools.source.XepSource;

/** An example whose XML stands there as if it were a part of the document. */
final class BareExample {
  private BareExample() {}

  /** The edits that make the XML around {@code finding} the text of its example. */
  static Optional<List<Edit>> wrap(View view, Finding finding) {
    return example(view.markup().around(finding.span().start()))
        .filter(part -> !part.children().isEmpty())
        .flatMap(part -> part.endTag().map(end -> edits(view.text().source(), part, end.start())))
        .filter(edits -> !edits.isEmpty());
  }

  private static Optional<Part> example(Optional<Part> around) {
    Optional<Part> part = around;
    while (part.isPresent() && !Completions.isListing(part.get())) {
      part = part.get().parent();
    }
    return part;
  }

  private static List<Edit> edits(XepSource source, Part part, int end) {
    int start = part.startTag().end();
    String text = source.text().substring(start, end);
    boolean means = text.contains("&") || text.contains("]]>") || text.contains("<!");
    return means
        ? List.of()
        : List.of(
            new Edit(source.span(start, start), "<![CDATA["),
            new Edit(source.span(end, end), "]]>"));
  }
}
