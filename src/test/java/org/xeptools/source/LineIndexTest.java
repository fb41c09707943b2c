package org.xeptools.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineIndexTest {
  private static final String TEXT = "ab\r\nc\rd\n\ne";

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "1, 1, 2",
    "2, 1, 3",
    "3, 1, 4",
    "4, 2, 1",
    "5, 2, 2",
    "6, 3, 1",
    "7, 3, 2",
    "8, 4, 1",
    "9, 5, 1",
    "10, 5, 2",
    "99, 5, 2"
  })
  void countsEveryKindOfLineEnd(int offset, int line, int column) {
    assertThat(LineIndex.of(TEXT).position(offset)).isEqualTo(new Position(line, column));
  }

  @Test
  void aTextHasAtLeastOneLine() {
    assertThat(LineIndex.of("").count()).isOne();
    assertThat(LineIndex.of("x\n").count()).isEqualTo(2);
  }

  @Test
  void growsWithManyLines() {
    LineIndex lines = LineIndex.of("\n".repeat(1_000));
    assertThat(lines.count()).isEqualTo(1_001);
    assertThat(lines.position(1_000)).isEqualTo(new Position(1_001, 1));
  }

  @Test
  void givesLinesWithoutTheirEnds() {
    XepSource source = XepSource.of(Path.of("x"), TEXT);
    assertThat(source.line(1)).isEqualTo("ab");
    assertThat(source.line(2)).isEqualTo("c");
    assertThat(source.line(4)).isEmpty();
    assertThat(source.line(5)).isEqualTo("e");
  }
}
