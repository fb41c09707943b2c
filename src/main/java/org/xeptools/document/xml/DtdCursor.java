package org.xeptools.document.xml;

/** A place in the text of a DTD subset, and the tokens that are possible there. */
final class DtdCursor {
  private final String text;
  private final int end;
  private int at;

  DtdCursor(String text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /** Its offset in the text, in UTF-16 units from 0. */
  int at() {
    return at;
  }

  void moveTo(int offset) {
    at = offset;
  }

  boolean isAtEnd() {
    return at >= end;
  }

  boolean isAt(String token) {
    return text.startsWith(token, at);
  }

  /** Skips {@code token} if it is here. */
  boolean accept(String token) {
    boolean here = isAt(token);
    at += here ? token.length() : 0;
    return here;
  }

  /** A quoted text, without its quotes. */
  String quoted() throws MalformedXml {
    char quote = peek();
    int close = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
    if (close < 0 || close >= end) {
      throw new MalformedXml(at, "a text in quotes is expected here");
    }
    String value = text.substring(at + 1, close);
    at = close + 1;
    return value;
  }

  void skipTo(String mark, String problem) throws MalformedXml {
    int found = text.indexOf(mark, at);
    if (found < 0 || found + mark.length() > end) {
      throw new MalformedXml(at, problem);
    }
    at = found + mark.length();
  }

  void expect(char c, String problem) throws MalformedXml {
    if (peek() != c) {
      throw new MalformedXml(at, problem);
    }
    at++;
  }

  void requireSpace() throws MalformedXml {
    int before = at;
    space();
    if (at == before) {
      throw new MalformedXml(at, "white space is missing here");
    }
  }

  void space() {
    while (at < end && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  String name() throws MalformedXml {
    int start = at;
    while (at < end && isNameCharacter(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start, at);
    if (!isName(name)) {
      throw new MalformedXml(start, "a name is expected here");
    }
    return name;
  }

  char peek() {
    return at < end ? text.charAt(at) : '\0';
  }

  static boolean isName(String name) {
    return !name.isEmpty()
        && "-.0123456789".indexOf(name.charAt(0)) < 0
        && name.chars().allMatch(c -> isNameCharacter((char) c));
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || "_:-.".indexOf(c) >= 0 || Character.isSurrogate(c);
  }
}
