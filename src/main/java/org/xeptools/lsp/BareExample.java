package org.xeptools.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.finding.Finding;
import org.xeptools.lsp.TagScan.Part;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** An example whose XML stands there as if it were a part of the document. */
final class BareExample {
  private static final String OPEN = "<![CDATA[";
  private static final String CLOSE = "]]>";
  private static final Pattern REFERENCE = Pattern.compile("&([\\p{L}_][\\p{L}\\p{N}_.-]*);");
  private static final Set<String> PREDEFINED = Set.of("lt", "gt", "amp", "apos", "quot");

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

  /** A reference to an entity of the document stays one: it ends the section and begins another. */
  private static List<Edit> edits(XepSource source, Part part, int end) {
    int start = part.startTag().end();
    String text = source.text().substring(start, end);
    if (text.contains("]]>") || text.contains("<!")) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(source.span(start, start), OPEN));
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      if (!PREDEFINED.contains(reference.group(1))) {
        int at = start + reference.start();
        SourceSpan span = source.span(at, start + reference.end());
        edits.add(new Edit(span, CLOSE + reference.group() + OPEN));
      }
    }
    edits.add(new Edit(source.span(end, end), CLOSE));
    return edits;
  }
}
