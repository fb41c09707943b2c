package org.xeptools.lsp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** Elements that the schema wants before or after another, moved there. */
final class MisplacedElements {
  private static final Pattern MISPLACED =
      Pattern.compile("`(\\w+)` comes too \\w+: it belongs (before|after) `(\\w+)`");

  private MisplacedElements() {}

  /** What the move is called. */
  static String title(Finding finding) {
    return MISPLACED.matcher(finding.message()).replaceFirst("Move $1 $2 $3");
  }

  /** The edits that move the element that {@code finding} is about, with the blanks before it. */
  static Optional<List<Edit>> move(View view, Finding finding) {
    Matcher misplaced = MISPLACED.matcher(finding.message());
    if (!misplaced.matches()) {
      return Optional.empty();
    }
    boolean before = misplaced.group(2).equals("before");
    return finding.notes().stream()
        .map(Note::span)
        .flatMap(Optional::stream)
        .filter(span -> span.file().equals(finding.span().file()))
        .findFirst()
        .flatMap(
            tag -> {
              SourceSpan neighbor = whole(view, tag).orElse(tag);
              return whole(view, finding.span())
                  .map(element -> edits(view.text().source(), element, neighbor, before));
            });
  }

  private static List<Edit> edits(
      XepSource source, SourceSpan element, SourceSpan neighbor, boolean before) {
    String text = source.textOf(element);
    Edit removal = new Edit(source.span(blanksBefore(source, element), element.end()), "");
    String blanks = source.text().substring(blanksBefore(source, neighbor), neighbor.start());
    return List.of(
        removal,
        before
            ? new Edit(source.span(neighbor.start(), neighbor.start()), text + blanks)
            : new Edit(source.span(neighbor.end(), neighbor.end()), blanks + text));
  }

  private static int blanksBefore(XepSource source, SourceSpan span) {
    return source.text().substring(0, span.start()).stripTrailing().length();
  }

  /** The element whose start tag is {@code tag}; empty if it comes from an entity. */
  private static Optional<SourceSpan> whole(View view, SourceSpan tag) {
    return view.markup()
        .around(tag.start() + 1)
        .filter(part -> part.start() == tag.start())
        .filter(part -> part.isEmptyTag() || part.endTag().isPresent())
        .map(part -> view.text().source().span(part.start(), part.end()));
  }
}
