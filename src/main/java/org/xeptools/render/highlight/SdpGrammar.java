package org.xeptools.render.highlight;

/** Session descriptions: a letter, an equals sign, a value. */
final class SdpGrammar extends LineGrammar {
  @Override
  void line(String text, int start, int end, Tokens tokens) {
    boolean field = end > start + 1 && text.charAt(start + 1) == '=';
    if (!field || !Character.isLetter(text.charAt(start))) {
      return;
    }
    tokens.add(start, start + 2, Token.Kind.TAG);
    if (text.charAt(start) == 'a') {
      int i = start + 2;
      while (i < end && text.charAt(i) != ':' && text.charAt(i) != ' ') {
        i++;
      }
      tokens.add(start + 2, i, Token.Kind.ATTRIBUTE);
    }
  }
}
