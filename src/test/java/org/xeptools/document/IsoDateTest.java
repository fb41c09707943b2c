package org.xeptools.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDateTest {
  @Test
  void readsADayAsJavaDoes() {
    for (LocalDate day = LocalDate.of(1999, 1, 1);
        day.isBefore(LocalDate.of(2029, 1, 1));
        day = day.plusDays(1)) {
      assertThat(IsoDate.parse(day.toString())).isEqualTo(Optional.of(day));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-01-32",
        "2026-1-011",
        "2026/01/01",
        "2026-01-0x",
        "+202-01-01",
        "-026-01-01",
        "2026-01-01 ",
        "２026-01-01",
        "20260101"
      })
  void noOtherTextIsADay(String text) {
    assertThat(IsoDate.parse(text)).isEmpty();
  }
}
