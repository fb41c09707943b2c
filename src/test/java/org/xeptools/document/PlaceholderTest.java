package org.xeptools.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaceholderTest {
  @Test
  void knowsEverySpellingOfTheSeries() {
    assertThat(
            Stream.of(
                "NOT_YET_ASSIGNED",
                "Not yet assigned",
                "NOT YET ASSIGNED",
                "NOT-YET-ASSIGNED",
                "TO BE ASSIGNED",
                "TO-BE-ASSIGNED",
                "TO BE ISSUED",
                ""))
        .allSatisfy(s -> assertThat(Placeholder.of(s)).contains(Placeholder.NOT_YET_ASSIGNED));
    assertThat(Stream.of("N/A", "n/a", "None"))
        .allSatisfy(s -> assertThat(Placeholder.of(s)).contains(Placeholder.NOT_APPLICABLE));
  }

  @Test
  void leavesNamesAlone() {
    assertThat(Stream.of("tides", "nonetheless", "na1", "n", "assigned", "名"))
        .allSatisfy(s -> assertThat(Placeholder.of(s)).isEmpty());
  }
}
