package org.xeptools.source;

import java.util.Arrays;

/** Where the lines of a text begin; a line ends with LF, CRLF or CR. */
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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineIndex(Arrays.copyOf(starts, count), text.length());
  }

  /** The line (from 1) and column (from 1) of an offset (UTF-16 units from 0). */
  public Position position(int offset) {
    int at = Math.max(0, Math.min(offset, length));
    int found = Arrays.binarySearch(starts, at);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, at - starts[line] + 1);
  }

  /** The offset where {@code line} (from 1) begins. */
  public int startOfLine(int line) {
    return starts[line - 1];
  }

  /** The offset after the last character of {@code line} (from 1), its line end included. */
  public int endOfLine(int line) {
    return line < starts.length ? starts[line] : length;
  }

  /** The number of lines, at least 1. */
  public int count() {
    return starts.length;
  }
}
