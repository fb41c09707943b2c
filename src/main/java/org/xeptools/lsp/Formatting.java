package org.xeptools.lsp;

import java.util.List;
import org.eclipse.lsp4j.TextEdit;

/** The layout of a text, as {@code xep format} writes it. */
final class Formatting {
  private Formatting() {}

  static List<TextEdit> all(View view) {
    return in(view, 0, view.content().length());
  }

  static List<TextEdit> in(View view, int start, int end) {
    return List.of();
  }
}
