package org.xeptools.lsp;

import java.util.List;
import java.util.Optional;
import org.xeptools.source.Edit;
import org.xeptools.workbench.FixedDocument;

/** All safe fixes of a text, applied until none is left, as {@code xep check --fix} does. */
final class FixAll {
  private FixAll() {}

  /** The edits that apply them; empty if there is nothing to fix. */
  static Optional<List<Edit>> edit(View view, Judgement judgement) {
    String before = view.content();
    String after =
        FixedDocument.safely(
                judgement.verdict(),
                judgement.corpus(),
                view.session().rules(),
                view.tree().reader())
            .after()
            .source()
            .text();
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(LineEdits.between(view.text().source(), after));
  }
}
