package org.xeptools.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Applies edits to a text. */
public final class Edits {
  private Edits() {}

  /**
   * {@code text} with all {@code edits} applied, which may be in any order.
   *
   * @throws IllegalArgumentException if two of them overlap
   */
  public static String apply(String text, List<Edit> edits) {
    List<Edit> ordered = new ArrayList<>(edits);
    ordered.sort(Comparator.comparingInt(edit -> edit.span().start()));
    StringBuilder result = new StringBuilder(text.length());
    int done = 0;
    for (int i = 0; i < ordered.size(); i++) {
      Edit edit = ordered.get(i);
      if (i > 0 && meet(ordered.get(i - 1), edit)) {
        throw new IllegalArgumentException("edits meet: " + ordered.get(i - 1) + " and " + edit);
      }
      result.append(text, done, edit.span().start()).append(edit.replacement());
      done = edit.span().end();
    }
    return result.append(text, done, text.length()).toString();
  }

  /** True if the order of two edits would matter: they overlap, or begin at the same place. */
  public static boolean meet(Edit a, Edit b) {
    return a.span().start() == b.span().start()
        || (a.span().start() < b.span().end() && b.span().start() < a.span().end());
  }
}
