package org.xeptools.render.highlight;

import static org.xeptools.render.highlight.Token.Kind.ATTRIBUTE;
import static org.xeptools.render.highlight.Token.Kind.COMMENT;
import static org.xeptools.render.highlight.Token.Kind.KEYWORD;
import static org.xeptools.render.highlight.Token.Kind.NUMBER;
import static org.xeptools.render.highlight.Token.Kind.PLACEHOLDER;
import static org.xeptools.render.highlight.Token.Kind.STRING;

import java.util.Set;
import org.xeptools.document.WholeNumber;

/** JSON, with the comments and the "..." that examples have. */
final class JsonGrammar implements Grammar {
  private static final Set<String> WORDS = Set.of("true", "false", "null");

  @Override
  public void scan(String text, int from, Tokens tokens) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      int start = i;
      if (c == '"') {
        i = stringEnd(text, i);
        tokens.add(start, i, isName(text, i) ? ATTRIBUTE : STRING);
      } else if (WholeNumber.isDigit(c) || (c == '-' && isDigit(text, i + 1))) {
        i = run(text, i + 1, "0123456789.eE+-");
        tokens.add(start, i, NUMBER);
      } else if (Character.isLetter(c)) {
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
          i++;
        }
        if (WORDS.contains(text.substring(start, i))) {
          tokens.add(start, i, KEYWORD);
        }
      } else if (text.startsWith("//", i)) {
        int end = text.indexOf('\n', i);
        i = end < 0 ? text.length() : end;
        tokens.add(start, i, COMMENT);
      } else if (c == '…' || text.startsWith("...", i)) {
        i = run(text, i, ".…");
        tokens.add(start, i, PLACEHOLDER);
      } else {
        i++;
      }
    }
  }

  /** The offset after the closing quote; a string that is not closed ends with its line. */
  private static int stringEnd(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      } else if (c == '\n') {
        return i;
      } else if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) != '\n') {
        i++;
      }
    }
    return text.length();
  }

  private static boolean isName(String text, int from) {
    int i = from;
    while (i < text.length() && i < from + 20 && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == ':';
  }

  private static boolean isDigit(String text, int i) {
    return i < text.length() && WholeNumber.isDigit(text.charAt(i));
  }

  private static int run(String text, int from, String of) {
    int i = from;
    while (i < text.length() && of.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
