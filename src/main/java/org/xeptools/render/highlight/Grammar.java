package org.xeptools.render.highlight;

/** What the tokens of one language are; tolerant of any text and linear in its length. */
interface Grammar {
  /** Adds the tokens of {@code text} from {@code from} on. */
  void scan(String text, int from, Tokens tokens);
}
