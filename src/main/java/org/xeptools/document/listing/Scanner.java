package org.xeptools.document.listing;

/** Small steps over a text; every method returns the offset after the text that it skipped. */
final class Scanner {
  private static final int LONGEST_INDENT = 20;

  private Scanner() {}

  static int space(String text, int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static int spaceBefore(String text, int from) {
    int i = from;
    while (i > 0 && isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  static int name(String text, int from) {
    int i = from;
    if (i < text.length() && isNameStart(text.charAt(i))) {
      i++;
      while (i < text.length() && isName(text.charAt(i))) {
        i++;
      }
    }
    return i;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c == ':'
        || (c >= '\u00C0' && (Character.isLetter(c) || Character.isSurrogate(c)));
  }

  static boolean isName(char c) {
    return isNameStart(c)
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '\u00B7'
        || (c > '\u00C0' && Character.isUnicodeIdentifierPart(c));
  }

  /** A speaker at the beginning of a line, such as {@code C: }. */
  static int speaker(String text, int lineStart) {
    int i = lineStart;
    while (i < text.length() && i - lineStart < LONGEST_INDENT && text.charAt(i) == ' ') {
      i++;
    }
    int letters = i;
    while (i < text.length() && i - letters < 3 && Character.isUpperCase(text.charAt(i))) {
      i++;
    }
    boolean speaks = i > letters && i + 1 < text.length() && text.charAt(i) == ':';
    return speaks && isSpace(text.charAt(i + 1)) ? i + 1 : lineStart;
  }

  /** The character at {@code i}, or NUL after the end. */
  static char at(String text, int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : '\0';
  }
}
