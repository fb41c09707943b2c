package org.xeptools.render.highlight;

import static org.xeptools.render.highlight.Token.Kind.COMMENT;
import static org.xeptools.render.highlight.Token.Kind.ENTITY;
import static org.xeptools.render.highlight.Token.Kind.KEYWORD;
import static org.xeptools.render.highlight.Token.Kind.STRING;
import static org.xeptools.render.highlight.Token.Kind.TAG;

/** Declarations of elements, attributes and entities. */
final class DtdGrammar implements Grammar {
  @Override
  public void scan(String text, int from, Tokens tokens) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      int start = i;
      if (text.startsWith("<!--", i)) {
        int close = text.indexOf("-->", i);
        i = close < 0 ? text.length() : close + 3;
        tokens.add(start, i, COMMENT);
      } else if (text.startsWith("<!", i)) {
        i = word(text, i + 2);
        tokens.add(start, i, TAG);
      } else if (c == '>') {
        tokens.add(i, ++i, TAG);
      } else if (c == '#') {
        i = word(text, i + 1);
        tokens.add(start, i, KEYWORD);
      } else if (c == '%') {
        i = word(text, i + 1);
        tokens.add(start, i, ENTITY);
      } else if (c == '"' || c == '\'') {
        i = stringEnd(text, i);
        tokens.add(start, i, STRING);
      } else {
        i++;
      }
    }
  }

  private static int word(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The offset after the closing quote; a string that is not closed ends with its line. */
  private static int stringEnd(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == text.charAt(start)) {
        return i + 1;
      } else if (text.charAt(i) == '\n') {
        return i;
      }
    }
    return text.length();
  }
}
