package org.xeptools.source;

import java.util.Arrays;

/** The beginnings of the lines of a text; a line ends with LF, CRLF or CR. */
public final class LineIndex {
  private final int[] starts;
  private final int length;

  private LineIndex(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  /** The index of {@code text}. */
  public static LineIndex of(String text) {
    int[] starts = new int[Math.max(16, text.length() / 40)];
    int count = 1;
    boolean returns = text.indexOf('\r') >= 0;
    int end = next(text, 0, returns);
    while (end < text.length()) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
      end = next(text, end + 1, returns);
    }
    return new LineIndex(Arrays.copyOf(starts, count), text.length());
  }

  /** The last character of the line end after {@code from}; the text's length if there is none. */
  private static int next(String text, int from, boolean returns) {
    if (!returns) {
      int feed = text.indexOf('\n', from);
      return feed < 0 ? text.length() : feed;
    }
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        return i;
      }
      i++;
    }
    return i;
  }

  /** The line (from 1) and column (from 1) of an offset (UTF-16 units from 0). */
  public Position position(int offset) {
    int at = Math.max(0, Math.min(offset, length));
    int found = Arrays.binarySearch(starts, at);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, at - starts[line] + 1);
  }

  /** The offset at which {@code line} (from 1) begins. */
  public int startOfLine(int line) {
    return starts[line - 1];
  }

  /** The offset after {@code line} (from 1) with its line end. */
  public int endOfLine(int line) {
    return line < starts.length ? starts[line] : length;
  }

  /** The number of lines, at least 1. */
  public int count() {
    return starts.length;
  }
}
