package org.xeptools.render.highlight;

import static org.xeptools.render.highlight.Token.Kind.ATTRIBUTE;
import static org.xeptools.render.highlight.Token.Kind.KEYWORD;

import org.xeptools.document.listing.Language;

/** Requests and responses: first line, fields, and a body in its own language. */
final class HttpGrammar implements Grammar {
  @Override
  public void scan(String text, int from, Tokens tokens) {
    int start = from;
    boolean first = true;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      boolean blank = text.substring(start, end).isBlank();
      if (blank && !first) {
        body(text, end, tokens);
        return;
      } else if (first && !blank) {
        requestLine(text, start, end, tokens);
        first = false;
      } else if (!blank) {
        field(text, start, end, tokens);
      }
      start = end + 1;
    }
  }

  private static void requestLine(String text, int start, int end, Tokens tokens) {
    int word = start;
    while (word < end && text.charAt(word) != ' ') {
      word++;
    }
    tokens.add(start, word, KEYWORD);
    int version = text.lastIndexOf(" HTTP/", end);
    if (version >= word && version < end) {
      tokens.add(version + 1, end, KEYWORD);
    }
  }

  private static void field(String text, int start, int end, Tokens tokens) {
    int colon = start;
    while (colon < end && isName(text.charAt(colon))) {
      colon++;
    }
    if (colon < end && text.charAt(colon) == ':') {
      tokens.add(start, colon + 1, ATTRIBUTE);
    }
  }

  private static void body(String text, int from, Tokens tokens) {
    Language language = Language.of(text.substring(from));
    if (language != Language.HTTP) {
      Highlighter.scan(language, text, from, tokens);
    }
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }
}
