package org.xeptools.render.highlight;

import java.util.ArrayList;
import java.util.List;

/** Collects tokens, and lets in only what keeps them in order, apart and not empty. */
final class Tokens {
  private final List<Token> found = new ArrayList<>();
  private int done;

  void add(int start, int end, Token.Kind kind) {
    int from = Math.max(start, done);
    if (from < end) {
      found.add(new Token(from, end, kind));
      done = end;
    }
  }

  List<Token> found() {
    return List.copyOf(found);
  }
}
