package org.xeptools.document;

/**
 * Kinds of punctuation in a passage, found in one pass, so that most rules do not have to search.
 */
public enum Mark {
  /** A round bracket. */
  BRACKET(1),
  /** A straight double quotation mark. */
  QUOTE(2),
  /** An ampersand. */
  AMPERSAND(4),
  /** A character beyond ASCII, placeholders left out. */
  NOT_ASCII(8),
  /** A full stop, comma, semicolon or closing bracket after a blank; a blank inside a bracket. */
  LOOSE(16),
  /** A letter directly after a full stop, comma, semicolon, bracket or note. */
  GLUED(32),
  /** Two marks in a row, or with a blank or a note between them. */
  DOUBLE(64);

  private final int bit;

  Mark(int bit) {
    this.bit = bit;
  }

  int bit() {
    return bit;
  }

  /** The kinds that {@code text} holds, as bits. */
  static int of(String text) {
    int found = 0;
    char before = ' ';
    char last = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLetter(c)) {
        found |= isGlued(c, last, before) ? GLUED.bit() : 0;
      } else if (c == ' ') {
        found |= last == '(' ? LOOSE.bit() : 0;
      } else {
        found |= other(c, last, before);
      }
      before = last;
      last = c;
    }
    return found;
  }

  /** False for a name such as {@code tides.example}, where a small letter follows the full stop. */
  private static boolean isGlued(char c, char last, char before) {
    boolean small = c >= 'a';
    return switch (last) {
      case '.' -> !small && before >= 'a' && isLetter(before);
      case ',', ';', '(' -> small && before >= 'a' && isLetter(before);
      case ')' -> small;
      default -> last == Passage.NOTE;
    };
  }

  private static int other(char c, char last, char before) {
    int found = 0;
    if (c == '(' || c == ')') {
      found |= BRACKET.bit();
    } else if (c == '"') {
      found |= QUOTE.bit();
    } else if (c == '&') {
      found |= AMPERSAND.bit();
    } else if (c > '~' && c != Passage.NOTE && c != Passage.CODE) {
      found |= NOT_ASCII.bit();
    }
    boolean stop = isStop(c) || c == '?';
    if ((isStop(c) || c == ')') && Character.isWhitespace(last)) {
      found |= LOOSE.bit();
    }
    boolean gap = Character.isWhitespace(last) || last == Passage.NOTE;
    if (stop && (isStop(last) || last == '?' || (gap && isStop(before)))) {
      found |= DOUBLE.bit();
    }
    if (Character.isWhitespace(c) && last == '(') {
      found |= LOOSE.bit();
    }
    return found;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == ',' || c == ';';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
