package org.xeptools.render.highlight;

/** Finds the tokens of one language in any text, in time linear in its length. */
interface Grammar {
  /** Adds the tokens of {@code text} from {@code from} on. */
  void scan(String text, int from, Tokens tokens);
}
