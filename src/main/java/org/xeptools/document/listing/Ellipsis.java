package org.xeptools.document.listing;

/** Signs of an omission: {@code ...}, {@code …}, {@code [...]}, {@code [ … ]}. */
final class Ellipsis {
  private static final int DOTS = 3;

  private Ellipsis() {}

  /** The end of the ellipsis that begins at {@code i}, or {@code i} if there is none. */
  static int end(String text, int i) {
    boolean bracket = i < text.length() && "[({".indexOf(text.charAt(i)) >= 0;
    int dots = bracket ? skip(text, i + 1, ' ') : i;
    int end = skip(text, dots, '…');
    if (end == dots) {
      end = skip(text, dots, '.');
      if (end - dots < DOTS) {
        return i;
      }
    }
    int close = skip(text, end, ' ');
    boolean closed = bracket && close < text.length() && "])}".indexOf(text.charAt(close)) >= 0;
    return closed ? close + 1 : end;
  }

  /** True if an ellipsis begins somewhere in {@code start..end}. */
  static boolean isIn(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '…' || (c == '.' && text.startsWith("...", i))) {
        return true;
      }
    }
    return false;
  }

  private static int skip(String text, int from, char c) {
    int i = from;
    while (i < text.length() && text.charAt(i) == c) {
      i++;
    }
    return i;
  }
}
