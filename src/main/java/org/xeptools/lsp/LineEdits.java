package org.xeptools.lsp;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.change.redline.Sequences;
import org.xeptools.change.redline.Sequences.Difference;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/**
 * The edits that make one text of another: as small as they can be, so that the cursor, marks and
 * folds of an editor stay where they are.
 */
final class LineEdits {
  private LineEdits() {}

  /** Those that make {@code after} of {@code before}, in order. */
  static List<Edit> between(XepSource before, String after) {
    List<String> old = lines(before.text());
    List<String> now = lines(after);
    Sequences lines = new Sequences();
    List<Edit> edits = new ArrayList<>();
    int line = 0;
    int offset = 0;
    for (Difference change : lines.differences(codes(lines, old), codes(lines, now))) {
      offset += length(old, line, change.start());
      line = change.start();
      int end = offset + length(old, change.start(), change.end());
      Edit edit =
          CodeActions.difference(
              before.span(offset, end),
              before.text().substring(offset, end),
              String.join("", now.subList(change.from(), change.to())));
      SourceSpan span = edit.span();
      edits.add(
          new Edit(before.span(offset + span.start(), offset + span.end()), edit.replacement()));
    }
    return edits;
  }

  /** The line on which what {@code edits} insert begins, for a title: {@code , at line 131}. */
  static String atLine(XepSource source, List<Edit> edits) {
    Edit first = edits.get(0);
    String text = first.replacement();
    String before = text.substring(0, text.length() - text.stripLeading().length());
    return ", at line "
        + (source.startOf(first.span()).line() + before.chars().filter(c -> c == '\n').count());
  }

  private static int[] codes(Sequences lines, List<String> texts) {
    return texts.stream().mapToInt(lines::code).toArray();
  }

  private static int length(List<String> lines, int from, int to) {
    return lines.subList(from, to).stream().mapToInt(String::length).sum();
  }

  /** The lines with their ends. */
  private static List<String> lines(String text) {
    return List.of(text.split("(?<=\n)"));
  }
}
