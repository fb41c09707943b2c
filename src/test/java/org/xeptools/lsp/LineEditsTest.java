package org.xeptools.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.xeptools.source.Edit;
import org.xeptools.source.XepSource;

class LineEditsTest {
  @Test
  void onlyWhatDiffersIsReplaced() {
    XepSource before = XepSource.of(Path.of("x.xml"), "a\nbad one\nc\nd\ntwo\n");
    assertThat(LineEdits.between(before, "a\ngood one\nc\ntwo\nthree\n"))
        .extracting(edit -> before.textOf(edit.span()) + ">" + edit.replacement())
        .containsExactly("ba>goo", "d\n>", ">three\n");
  }

  @Property
  void theyMakeTheOtherText(
      @ForAll @Chars({'\n', 'a', 'b'}) String before,
      @ForAll @Chars({'\n', 'a', 'b'}) String after) {
    XepSource source = XepSource.of(Path.of("x.xml"), before);
    List<Edit> edits = LineEdits.between(source, after);
    StringBuilder text = new StringBuilder(before);
    for (int i = edits.size() - 1; i >= 0; i--) {
      Edit edit = edits.get(i);
      text.replace(edit.span().start(), edit.span().end(), edit.replacement());
    }
    assertThat(text).hasToString(after);
  }
}
