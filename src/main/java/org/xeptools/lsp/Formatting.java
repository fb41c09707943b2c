package org.xeptools.lsp;

import java.util.List;
import org.eclipse.lsp4j.TextEdit;
import org.xeptools.layout.Formatter;

/** The layout of a text, as {@code xep format} writes it. */
final class Formatting {
  private Formatting() {}

  static List<TextEdit> all(View view) {
    return Formatter.format(view.tree().read(view.text())).stream().map(view::edit).toList();
  }

  static List<TextEdit> in(View view, int start, int end) {
    return Formatter.format(view.tree().read(view.text()), start, end).stream()
        .map(view::edit)
        .toList();
  }
}
