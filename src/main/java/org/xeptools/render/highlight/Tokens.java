package org.xeptools.render.highlight;

import java.util.ArrayList;
import java.util.List;

/** Collects tokens; drops those that are empty, out of order, or overlap an earlier one. */
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
