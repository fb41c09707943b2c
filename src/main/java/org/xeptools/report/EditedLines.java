package org.xeptools.report;

import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xeptools.source.Edit;

/** The lines that edits touch; found in one pass, however many there are. */
record EditedLines(List<Block> blocks) {

  /**
   * Adjacent lines.
   *
   * @param old the first of them before the edits, from 0
   * @param oldEnd the line after the last of them
   * @param now the first of them after the edits
   * @param nowEnd the line after the last of them
   */
  record Block(int old, int oldEnd, int now, int nowEnd) {
    /** Without the lines at both ends that stay. */
    Block trimmed(List<String> before, List<String> after) {
      int first = old;
      int last = Math.min(oldEnd, before.size());
      int firstNow = now;
      int lastNow = Math.min(nowEnd, after.size());
      while (first < last && firstNow < lastNow && before.get(first).equals(after.get(firstNow))) {
        first++;
        firstNow++;
      }
      while (first < last
          && firstNow < lastNow
          && before.get(last - 1).equals(after.get(lastNow - 1))) {
        last--;
        lastNow--;
      }
      return new Block(first, last, firstNow, lastNow);
    }
  }

  static EditedLines of(String text, List<Edit> edits) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    int line = 0;
    int shift = 0;
    for (Edit edit : edits) {
      line += ends(text, at, edit.span().start());
      int gone = ends(text, edit.span().start(), edit.span().end());
      int come = ends(edit.replacement(), 0, edit.replacement().length());
      Block block = new Block(line, line + gone + 1, line + shift, line + shift + come + 1);
      @Nullable Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
      if (last != null && block.old() <= last.oldEnd()) {
        blocks.set(
            blocks.size() - 1, new Block(last.old(), block.oldEnd(), last.now(), block.nowEnd()));
      } else {
        blocks.add(block);
      }
      at = edit.span().end();
      line += gone;
      shift += come - gone;
    }
    return new EditedLines(blocks);
  }

  private static int ends(String text, int start, int end) {
    int ends = 0;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\n') {
        ends++;
      }
    }
    return ends;
  }

  /** The changes from the lines {@code before} to the lines {@code after}. */
  Patch<String> patch(List<String> before, List<String> after) {
    Patch<String> patch = new Patch<>();
    for (Block whole : blocks) {
      Block block = whole.trimmed(before, after);
      if (block.old() < block.oldEnd() || block.now() < block.nowEnd()) {
        patch.addDelta(
            new ChangeDelta<>(
                new Chunk<>(block.old(), before.subList(block.old(), block.oldEnd())),
                new Chunk<>(block.now(), after.subList(block.now(), block.nowEnd()))));
      }
    }
    return patch;
  }
}
