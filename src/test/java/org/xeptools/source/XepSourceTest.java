package org.xeptools.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class XepSourceTest {
  private final XepSource source = XepSource.of(Path.of("tides.xml"), "<a>\r\n  <b/>\r\n<c/><d/>");

  @Test
  void whatStandsAloneTakesItsLineAlong() {
    assertThat(source.textOf(source.withLines(source.span(7, 11)))).isEqualTo("  <b/>\r\n");
  }

  @Test
  void whatSharesItsLineDoesNot() {
    assertThat(source.textOf(source.withLines(source.span(13, 17)))).isEqualTo("<c/>");
  }

  @Test
  void theLastLineNeedNoLineEnd() {
    assertThat(source.textOf(source.withLines(source.span(13, 21)))).isEqualTo("<c/><d/>");
  }
}
