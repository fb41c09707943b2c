package org.xeptools.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {
  private static final String TEXT = "ebb and flow";

  private static Edit edit(int start, int end, String replacement) {
    return new Edit(new SourceSpan(Path.of("tide.txt"), start, end), replacement);
  }

  @Test
  void keepsEverythingElse() {
    assertThat(Edits.apply(TEXT, List.of())).isEqualTo(TEXT);
    assertThat(Edits.apply(TEXT, List.of(edit(8, 12, "flood"), edit(0, 3, "Ebb"))))
        .isEqualTo("Ebb and flood");
  }

  @Test
  void insertsAndDeletes() {
    assertThat(Edits.apply(TEXT, List.of(edit(12, 12, "s"), edit(3, 7, ""))))
        .isEqualTo("ebb flows");
  }

  @Test
  void neighboursDoNotMeet() {
    assertThat(Edits.apply(TEXT, List.of(edit(3, 4, "-"), edit(4, 7, "or"))))
        .isEqualTo("ebb-or flow");
  }

  @Test
  void refusesEditsThatMeet() {
    assertThatThrownBy(() -> Edits.apply(TEXT, List.of(edit(0, 5, ""), edit(4, 7, ""))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Edits.apply(TEXT, List.of(edit(3, 3, ","), edit(3, 3, ";"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
