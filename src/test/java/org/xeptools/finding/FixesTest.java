package org.xeptools.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

class FixesTest {
  private static Fix fix(Edit... edits) {
    return new Fix("Fix it", Safety.SAFE, List.of(edits));
  }

  private static Edit edit(int start, int end, String replacement) {
    return new Edit(new SourceSpan(Path.of("tide.txt"), start, end), replacement);
  }

  @Test
  void appliesThoseThatDoNotMeet() {
    List<Fix> fixes = List.of(fix(edit(4, 5, "D")), fix(edit(0, 1, "A"), edit(2, 3, "C")));
    assertThat(Fixes.apply("abcdef", fixes)).isEqualTo("AbCdDf");
  }

  @Test
  void leavesOutAFixAsAWhole() {
    List<Fix> fixes = List.of(fix(edit(0, 2, "_")), fix(edit(1, 3, "x"), edit(5, 6, "x")));
    assertThat(Fixes.apply("abcdef", fixes)).isEqualTo("_cdef");
  }

  @Test
  void theFirstOfTwoAlikeCounts() {
    List<Fix> fixes = Stream.of("1", "2").map(text -> fix(edit(3, 3, text))).toList();
    assertThat(Fixes.apply("abcdef", fixes)).isEqualTo("abc1def");
  }
}
