package org.xeptools.render.highlight;

/** A language in which each line is independent. */
abstract class LineGrammar implements Grammar {
  @Override
  public void scan(String text, int from, Tokens tokens) {
    int start = from;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      line(text, start, end, tokens);
      start = end + 1;
    }
  }

  /** Adds the tokens of the line from {@code start} to {@code end}. */
  abstract void line(String text, int start, int end, Tokens tokens);
}
