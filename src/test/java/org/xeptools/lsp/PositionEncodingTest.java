package org.xeptools.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xeptools.source.XepSource;

class PositionEncodingTest {
  private static final XepSource TEXT =
      XepSource.of(Path.of("x.xml"), "a\u00E9\uD83D\uDE00z\r\n\tb\rc\n\u20ACd");

  @ParameterizedTest
  @EnumSource(PositionEncoding.class)
  void everyOffsetOutsideAPairComesBack(PositionEncoding encoding) {
    for (int at = 0; at <= TEXT.text().length(); at++) {
      boolean inPair = at > 0 && Character.isHighSurrogate(TEXT.text().charAt(at - 1));
      boolean inLineEnd = at > 0 && TEXT.text().startsWith("\r\n", at - 1);
      if (!inPair && !inLineEnd) {
        assertThat(encoding.offset(TEXT, encoding.position(TEXT, at))).isEqualTo(at);
      }
    }
  }

  @Test
  void unitsAreCountedAsNegotiated() {
    int z = TEXT.text().indexOf('z');
    assertThat(PositionEncoding.UTF_16.position(TEXT, z)).isEqualTo(new Position(0, 4));
    assertThat(PositionEncoding.UTF_8.position(TEXT, z)).isEqualTo(new Position(0, 7));
    assertThat(PositionEncoding.UTF_32.position(TEXT, z)).isEqualTo(new Position(0, 3));
  }

  @Test
  void whatLiesBeyondALineIsAtItsEnd() {
    int end = TEXT.text().indexOf('\r');
    for (PositionEncoding encoding : PositionEncoding.values()) {
      assertThat(encoding.offset(TEXT, new Position(0, 99))).isEqualTo(end);
      assertThat(encoding.offset(TEXT, new Position(99, 0))).isEqualTo(TEXT.text().length());
      assertThat(encoding.offset(TEXT, new Position(-1, -1))).isZero();
    }
  }

  @Test
  void theClientsFirstWishIsTaken() {
    assertThat(PositionEncoding.of(Optional.of(List.of("utf-7", "utf-8", "utf-16"))))
        .isEqualTo(PositionEncoding.UTF_8);
    assertThat(PositionEncoding.of(Optional.empty())).isEqualTo(PositionEncoding.UTF_16);
  }
}
