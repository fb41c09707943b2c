package org.xeptools.report;

import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/**
 * The source line of a span; a long line is cut to a window around the span.
 *
 * @param number the line's number
 * @param before the shown characters before the span
 * @param marked the characters of the span, perhaps none
 * @param after the shown characters after the span
 */
public record CodeFrame(int number, String before, String marked, String after) {
  private static final String CUT = "…";
  private static final int MIN_WIDTH = 20;

  /** The frame of {@code span} in at most {@code wanted} columns. */
  public static CodeFrame of(XepSource source, SourceSpan span, int wanted) {
    int width = Math.max(MIN_WIDTH, wanted);
    int line = source.startOf(span).line();
    int lineStart = source.lines().startOfLine(line);
    int lineEnd = source.endOfText(line);
    int from = Math.min(span.start(), lineEnd);
    int to = Math.max(from, Math.min(lineEnd, span.end()));
    int left = lineStart;
    int right = lineEnd;
    if (lineEnd - lineStart > width) {
      int shown = Math.min(to - from, width / 2);
      left = Math.max(lineStart, Math.min(from - (width - shown) / 2, lineEnd - width));
      right = Math.min(lineEnd, left + width);
    }
    String text = source.text();
    left = boundary(text, left);
    right = boundary(text, Math.max(right, from));
    while (columns(visible(text.substring(left, right))) > width) {
      if (right > Math.max(to, from) || left == from) {
        right = text.offsetByCodePoints(right, -1);
      } else {
        left = text.offsetByCodePoints(left, 1);
      }
    }
    int end = Math.max(from, Math.min(to, right));
    String before = (left > lineStart ? CUT : "") + visible(text.substring(left, from));
    String marked = visible(text.substring(from, end));
    String after = visible(text.substring(end, right)) + (right < lineEnd ? CUT : "");
    return new CodeFrame(line, before, marked, after);
  }

  /** The shown characters. */
  String line() {
    return before + marked + after;
  }

  /** Blanks and carets for the line below. */
  String carets() {
    return " ".repeat(columns(before)) + "^".repeat(Math.max(1, columns(marked)));
  }

  /** Never cuts between the surrogates of a character. */
  private static int boundary(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** Replaces control characters and marks of direction, which would move the cursor. */
  public static String visible(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < '\u007F')) {
      return text; // as most lines
    }
    return text.replace('\t', ' ').replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD");
  }

  /**
   * The number of columns of the text on a terminal: two for the wide letters of East Asia and
   * emoji.
   */
  public static int columns(String text) {
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
