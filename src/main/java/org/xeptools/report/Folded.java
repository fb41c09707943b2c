package org.xeptools.report;

import java.util.ArrayList;
import java.util.List;

/** Folds text into lines that are no wider than a terminal, without breaking words. */
public final class Folded {
  private static final int MIN_ROOM = 16;

  private Folded() {}

  /**
   * The lines of {@code text}.
   *
   * @param first the columns of the first line
   * @param width the columns of the others
   */
  public static List<String> lines(String text, int first, int width) {
    int room = Math.max(MIN_ROOM, width);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int left = first;
    boolean begun = false;
    for (String word : text.split(" ", -1)) {
      String rest = word;
      if (begun && CodeFrame.columns(rest) >= left) {
        lines.add(line.toString());
        line.setLength(0);
        left = room;
      } else if (begun) {
        line.append(' ');
        left--;
      } else if (CodeFrame.columns(rest) > left && left < room) {
        lines.add("");
        left = room;
      }
      while (CodeFrame.columns(rest) > left) {
        int end = end(rest, left);
        lines.add(line + rest.substring(0, end));
        line.setLength(0);
        rest = rest.substring(end);
        left = room;
      }
      line.append(rest);
      left -= CodeFrame.columns(rest);
      begun = true;
    }
    lines.add(line.toString());
    return lines;
  }

  /** The offset up to which the characters fit into {@code columns}; at least one character. */
  private static int end(String word, int columns) {
    int end = 0;
    int used = 0;
    while (end < word.length()) {
      String next = Character.toString(word.codePointAt(end));
      used += CodeFrame.columns(next);
      if (used > columns && end > 0) {
        return end;
      }
      end += next.length();
    }
    return end;
  }
}
