package org.xeptools.render.highlight;

import static org.xeptools.render.highlight.Token.Kind.ATTRIBUTE;
import static org.xeptools.render.highlight.Token.Kind.COMMENT;
import static org.xeptools.render.highlight.Token.Kind.ENTITY;
import static org.xeptools.render.highlight.Token.Kind.KEYWORD;
import static org.xeptools.render.highlight.Token.Kind.PLACEHOLDER;
import static org.xeptools.render.highlight.Token.Kind.STRING;
import static org.xeptools.render.highlight.Token.Kind.TAG;

import org.xeptools.document.WholeNumber;

/** XML as people write it in examples: fragments, open streams, C: and S: before lines, "...". */
final class XmlGrammar implements Grammar {
  private static final int LONGEST_ENTITY = 40;

  @Override
  public void scan(String text, int from, Tokens tokens) {
    new Scan(text, tokens).content(from);
  }

  /** One pass over one text. */
  private static final class Scan {
    private final String text;
    private final Tokens tokens;

    Scan(String text, Tokens tokens) {
      this.text = text;
      this.tokens = tokens;
    }

    void content(int from) {
      int i = from;
      while (i < text.length()) {
        char c = text.charAt(i);
        if (c == '<') {
          i = markup(i);
        } else if (c == '&') {
          i = entity(i);
        } else if (c == '.' || c == '…' || c == '[') {
          i = Ellipsis.scan(text, i, tokens);
        } else if (Character.isUpperCase(c) && (i == from || text.charAt(i - 1) == '\n')) {
          i = speaker(i);
        } else {
          i++;
        }
      }
    }

    private int markup(int i) {
      if (text.startsWith("<!--", i)) {
        return until("-->", i, COMMENT);
      } else if (text.startsWith("<![CDATA[", i)) {
        return cdata(i);
      } else if (text.startsWith("<?", i)) {
        return until("?>", i, KEYWORD);
      } else if (text.startsWith("<!", i)) {
        return until(">", i, KEYWORD);
      }
      int name = text.startsWith("</", i) ? i + 2 : i + 1;
      if (name >= text.length() || !isNameStart(text.charAt(name))) {
        return i + 1;
      }
      int end = nameEnd(name);
      tokens.add(i, end, TAG);
      return inTag(end);
    }

    /**
     * Reads from after the name to after the {@code >}, or to the {@code <} that cuts the tag
     * short.
     */
    private int inTag(int from) {
      int i = from;
      while (i < text.length()) {
        char c = text.charAt(i);
        if (c == '<') {
          return i;
        } else if (c == '>') {
          tokens.add(i, i + 1, TAG);
          return i + 1;
        } else if (c == '/' && text.startsWith("/>", i)) {
          tokens.add(i, i + 2, TAG);
          return i + 2;
        } else if (c == '"' || c == '\'') {
          i = value(i);
        } else if (c == '.' || c == '…' || c == '[') {
          i = Ellipsis.scan(text, i, tokens);
        } else if (isNameStart(c)) {
          int end = nameEnd(i);
          tokens.add(i, end, ATTRIBUTE);
          i = end;
        } else {
          i++;
        }
      }
      return i;
    }

    /** An attribute's value; without a closing quote before the next tag it ends with its line. */
    private int value(int start) {
      char quote = text.charAt(start);
      int from = start;
      int i = start + 1;
      int lineEnd = -1;
      while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '<') {
        if (text.charAt(i) == '\n' && lineEnd < 0) {
          lineEnd = i;
        }
        i++;
      }
      boolean closed = i < text.length() && text.charAt(i) == quote;
      int end = closed ? i + 1 : lineEnd < 0 ? i : lineEnd;
      for (int j = nextEntity(start, end); j >= 0; j = nextEntity(j, end)) {
        tokens.add(from, j, STRING);
        from = Math.min(end, Math.max(j, entity(j)));
      }
      tokens.add(from, end, STRING);
      return end;
    }

    private int nextEntity(int after, int end) {
      for (int i = after + 1; i < end; i++) {
        if (text.charAt(i) == '&') {
          return i;
        }
      }
      return -1;
    }

    private int cdata(int i) {
      int open = i + "<![CDATA[".length();
      int close = text.indexOf("]]>", open);
      tokens.add(i, open, KEYWORD);
      if (close < 0) {
        return text.length();
      }
      tokens.add(close, close + 3, KEYWORD);
      return close + 3;
    }

    private int until(String close, int i, Token.Kind kind) {
      int found = text.indexOf(close, i);
      int end = found < 0 ? text.length() : found + close.length();
      tokens.add(i, end, kind);
      return end;
    }

    private int entity(int i) {
      int limit = Math.min(text.length(), i + LONGEST_ENTITY);
      for (int j = i + 1; j < limit; j++) {
        char c = text.charAt(j);
        if (c == ';' && j > i + 1) {
          tokens.add(i, j + 1, ENTITY);
          return j + 1;
        } else if (!isName(c) && c != '#') {
          return i + 1;
        }
      }
      return i + 1;
    }

    /** {@code C:} or {@code S:} at the beginning of a line. */
    private int speaker(int i) {
      int end = i;
      while (end < text.length() && end < i + 3 && Character.isUpperCase(text.charAt(end))) {
        end++;
      }
      if (end < text.length() && text.charAt(end) == ':') {
        tokens.add(i, end + 1, KEYWORD);
        return end + 1;
      }
      return end;
    }

    private int nameEnd(int from) {
      int i = from;
      while (i < text.length() && isName(text.charAt(i))) {
        i++;
      }
      return text.startsWith("...", i - 3) && i - 3 > from ? i - 3 : i;
    }

    private static boolean isNameStart(char c) {
      return Character.isLetter(c) || c == '_' || c == ':';
    }

    private static boolean isName(char c) {
      return isNameStart(c) || WholeNumber.isDigit(c) || c == '-' || c == '.';
    }
  }

  /** An ellipsis: {@code ...}, {@code …}, {@code [ ... ]}. */
  private static final class Ellipsis {
    static int scan(String text, int i, Tokens tokens) {
      int dots = text.charAt(i) == '[' ? skip(text, i + 1, ' ') : i;
      int end = text.startsWith("…", dots) ? dots + 1 : skip(text, dots, '.');
      boolean real = end > dots && (text.charAt(dots) == '…' || end - dots >= 3);
      if (!real) {
        return Math.max(end, i + 1);
      }
      int close = skip(text, end, ' ');
      if (dots > i && close < text.length() && text.charAt(close) == ']') {
        end = close + 1;
      }
      tokens.add(i, end, PLACEHOLDER);
      return end;
    }

    private static int skip(String text, int from, char c) {
      int i = from;
      while (i < text.length() && text.charAt(i) == c) {
        i++;
      }
      return i;
    }
  }
}
