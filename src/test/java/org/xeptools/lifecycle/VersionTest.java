package org.xeptools.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
  @Test
  void ordersByNumberAndCandidatesBeforeTheirRelease() {
    List<String> ascending =
        List.of(
            "0.0.1",
            "0.1",
            "0.9",
            "0.10",
            "1.0pre1",
            "1.0rc1",
            "1.0",
            "1.0.1",
            "1.1.0-rc.1",
            "1.1.0",
            "2.5rc3",
            "2.5.0",
            "2.5.0.1");
    List<Version> versions =
        ascending.stream().map(text -> Version.parse(text).orElseThrow()).toList();
    assertThat(versions).isSorted();
    assertThat(versions.get(0)).isLessThan(versions.get(1));
  }

  @Test
  void twoNumbersEqualThreeWithZero() {
    assertThat(Version.parse("0.1").orElseThrow())
        .isEqualByComparingTo(Version.parse("0.1.0").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "v1.0", "1.0.", "1.0 ", "1.a", "1.0-beta", "99999.0"})
  void refusesWhatIsNoVersion(String text) {
    assertThat(Version.parse(text)).isEmpty();
  }
}
