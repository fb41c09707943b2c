package org.xeptools.lsp;

import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Completions for an editor that says nothing of them when it starts: such a one (Kate 22.12)
 * replaces the word before the cursor, whatever else an item wants to replace.
 */
final class WordCompletions {
  private WordCompletions() {}

  /** Makes {@code items} replace no more than the word that ends at {@code offset}. */
  static void fit(View view, int offset, List<CompletionItem> items) {
    int word = offset;
    while (word > 0 && isWord(view.content().charAt(word - 1))) {
      word--;
    }
    for (CompletionItem item : items) {
      if (item.getTextEdit() != null && item.getTextEdit().isLeft()) {
        fit(view, word, item, item.getTextEdit().getLeft());
      }
    }
  }

  private static void fit(View view, int word, CompletionItem item, TextEdit edit) {
    int start = view.offset(edit.getRange().getStart());
    int end = view.offset(edit.getRange().getEnd());
    String before = start < word ? view.content().substring(start, word) : "";
    if (!before.isEmpty() && edit.getNewText().startsWith(before)) {
      String rest = edit.getNewText().substring(before.length());
      item.setTextEdit(Either.forLeft(view.edit(word, end, rest)));
    }
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
