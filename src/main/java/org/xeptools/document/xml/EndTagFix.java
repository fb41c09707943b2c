package org.xeptools.document.xml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.format.Vocabulary;
import org.xeptools.source.Edit;
import org.xeptools.source.Spelling;
import org.xeptools.source.XepSource;

/** The fix for an end tag that does not end the element that is open. */
final class EndTagFix {
  private static final int BEFORE_NAME = "</".length();

  private static final Set<String> VOID = Set.of("br", "hr", "img");

  private EndTagFix() {}

  /** True for an element that never contains anything, so that HTML has no end tag for it. */
  static boolean isVoid(String name) {
    return VOID.contains(name);
  }

  /** Ends {@code open} before the end tag at {@code start}, which ends an element around it. */
  static Optional<Fix> inserted(XepSource source, Element open, int start) {
    if (open.entity().isPresent()) {
      return Optional.empty();
    }
    if (isVoid(open.name())) {
      int end = open.startTag().end() - 1;
      return Optional.of(fix("Write <" + open.name() + "/>", source, end, end, "/"));
    }
    String text = source.text();
    int from = open.startTag().end();
    int at = from + text.substring(from, Math.max(from, start)).stripTrailing().length();
    String tag = "</" + open.name() + ">";
    return Optional.of(fix("Insert " + tag, source, at, at, ownLine(source, open, at) + tag));
  }

  /** The line end and the indentation if what {@code open} contains begins on a line of its own. */
  private static String ownLine(XepSource source, Element open, int end) {
    String content = source.text().substring(open.startTag().end(), end);
    int start = open.startTag().start();
    int line = source.lines().startOfLine(source.lines().position(start).line());
    String indent = source.text().substring(line, start);
    String blanks = content.substring(0, content.length() - content.stripLeading().length());
    return blanks.contains("\n") && indent.isBlank() ? source.lineEnd() + indent : "";
  }

  /**
   * Gives the start tag of {@code open} and the end tag at {@code start} one name, if {@code name}
   * is a slip for the other or the other for it: the name that an element has.
   */
  static Optional<Fix> renamed(XepSource source, Element open, int start, String name) {
    if (!Spelling.isClose(name, open.name())) {
      return Optional.empty();
    }
    boolean misspelledStart = Vocabulary.has(name) && !Vocabulary.has(open.name());
    if (misspelledStart && open.entity().isEmpty()) {
      int at = open.startTag().start() + 1;
      return Optional.of(fix("Write <" + name + ">", source, at, at + open.name().length(), name));
    }
    int at = start + BEFORE_NAME;
    return Optional.of(
        fix("Write </" + open.name() + ">", source, at, at + name.length(), open.name()));
  }

  private static Fix fix(String title, XepSource source, int start, int end, String text) {
    return new Fix(title, Safety.UNSAFE, List.of(new Edit(source.span(start, end), text)));
  }
}
