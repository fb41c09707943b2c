package org.xeptools.report;

import org.xeptools.source.Position;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/**
 * The source line of a span with carets below; a long line is cut to a window around the span.
 *
 * @param number the line's number
 * @param line the characters shown
 * @param carets blanks and carets, of the same width
 */
record CodeFrame(int number, String line, String carets) {
  private static final String CUT = "…";

  static CodeFrame of(XepSource source, SourceSpan span, int width) {
    Position start = source.startOf(span);
    String line = source.line(start.line()).replace('\t', ' ');
    int from = Math.min(start.column() - 1, line.length());
    int to = Math.max(from, Math.min(line.length(), from + span.length()));
    int left = 0;
    int right = line.length();
    if (line.length() > width) {
      int shown = Math.min(to - from, width / 2);
      left = Math.max(0, Math.min(from - (width - shown) / 2, line.length() - width));
      right = Math.min(line.length(), left + width);
    }
    left = boundary(line, left);
    right = boundary(line, right);
    String before = (left > 0 ? CUT : "") + line.substring(left, from);
    String marked = line.substring(from, Math.max(from, Math.min(to, right)));
    String after =
        line.substring(from + marked.length(), right) + (right < line.length() ? CUT : "");
    return new CodeFrame(
        start.line(),
        visible(before + marked + after),
        " ".repeat(columns(before)) + "^".repeat(Math.max(1, columns(marked))));
  }

  /** Never between the halves of a character beyond the BMP. */
  private static int boundary(String line, int at) {
    return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
  }

  /** Control characters would move the cursor, or worse. */
  private static String visible(String text) {
    return text.replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  /**
   * How many columns a terminal gives the text: two for the wide letters of East Asia and emoji.
   */
  static int columns(String text) {
    return text.codePoints().map(CodeFrame::columns).sum();
  }

  private static int columns(int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK || c == 0x200D || c == 0xFE0F) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0x1F300 && c <= 0x1FAFF);
    return wide ? 2 : 1;
  }
}
