package org.xeptools.render.highlight;

/** Patches: added and removed lines. */
final class DiffGrammar extends LineGrammar {
  @Override
  void line(String text, int start, int end, Tokens tokens) {
    if (text.startsWith("+++ ", start) || text.startsWith("--- ", start)) {
      tokens.add(start, end, Token.Kind.KEYWORD);
    } else if (text.startsWith("@@", start) || text.startsWith("diff ", start)) {
      tokens.add(start, end, Token.Kind.KEYWORD);
    } else if (text.startsWith("+", start)) {
      tokens.add(start, end, Token.Kind.INSERTED);
    } else if (text.startsWith("-", start)) {
      tokens.add(start, end, Token.Kind.DELETED);
    }
  }
}
