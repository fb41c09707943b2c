package org.xeptools.render.highlight;

import static org.xeptools.render.highlight.Token.Kind.COMMENT;
import static org.xeptools.render.highlight.Token.Kind.NUMBER;
import static org.xeptools.render.highlight.Token.Kind.STRING;
import static org.xeptools.render.highlight.Token.Kind.TAG;

/** ABNF (RFC 5234) and BNF: rule names, literals, numbers, comments. */
final class AbnfGrammar extends LineGrammar {
  @Override
  void line(String text, int start, int end, Tokens tokens) {
    int i = ruleName(text, start, end, tokens);
    while (i < end) {
      char c = text.charAt(i);
      if (c == ';') {
        tokens.add(i, end, COMMENT);
        return;
      } else if (c == '"' || c == '\'') {
        int close = text.indexOf(c, i + 1);
        int stop = close < 0 || close >= end ? end : close + 1;
        tokens.add(i, stop, STRING);
        i = stop;
      } else if (c == '%') {
        int stop = i + 1;
        while (stop < end && isNumber(text.charAt(stop))) {
          stop++;
        }
        tokens.add(i, stop, NUMBER);
        i = stop;
      } else {
        i++;
      }
    }
  }

  /** Colours the name before {@code =} or {@code ::=}; returns the offset after it. */
  private static int ruleName(String text, int start, int end, Tokens tokens) {
    int name = start;
    while (name < end && Character.isWhitespace(text.charAt(name))) {
      name++;
    }
    int i = name;
    while (i < end && isName(text.charAt(i))) {
      i++;
    }
    int sign = i;
    while (sign < end && (text.charAt(sign) == ' ' || text.charAt(sign) == ':')) {
      sign++;
    }
    if (i > name && sign < end && text.charAt(sign) == '=') {
      tokens.add(name, i, TAG);
      return sign;
    }
    return name;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '<' || c == '>';
  }

  private static boolean isNumber(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }
}
