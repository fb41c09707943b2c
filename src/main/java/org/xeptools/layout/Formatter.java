package org.xeptools.layout;

import java.util.List;
import org.xeptools.document.ParseResult;
import org.xeptools.document.xml.FormFault;
import org.xeptools.source.Edit;
import org.xeptools.source.LineIndex;
import org.xeptools.source.XepSource;

/**
 * Lays out the source of a document, after its own habits: only white space that nobody sees
 * changes.
 */
public final class Formatter {
  private Formatter() {}

  /** True if a document was read and is well-formed; no other is formatted. */
  public static boolean accepts(ParseResult read) {
    return read.document().isPresent()
        && read.problems().stream()
            .noneMatch(problem -> problem.rule().equals(FormFault.NOT_WELL_FORMED.rule()));
  }

  /**
   * The edits that lay out a whole document, in the order of their places, each as small as can be;
   * none if it is laid out already, or is not accepted.
   */
  public static List<Edit> format(ParseResult read) {
    return accepts(read) ? Walk.edits(read.document().orElseThrow()) : List.of();
  }

  /**
   * Those of the edits that touch the lines from the offset {@code start} to the offset {@code
   * end}.
   */
  public static List<Edit> format(ParseResult read, int start, int end) {
    XepSource source = read.source();
    LineIndex lines = source.lines();
    int from = lines.startOfLine(lines.position(start).line());
    int to = source.endOfText(lines.position(end).line());
    return format(read).stream()
        .filter(edit -> edit.span().end() >= from && edit.span().start() <= to)
        .toList();
  }
}
