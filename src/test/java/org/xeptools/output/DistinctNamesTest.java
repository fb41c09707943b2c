package org.xeptools.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DistinctNamesTest {
  @Provide
  Arbitrary<List<String>> stems() {
    Arbitrary<String> alike =
        Arbitraries.of(
            "tide",
            "Tide",
            "TIDE",
            "tide-2",
            "tide-2-2",
            "Tide-3",
            "mar\u00e9e",
            "mare\u0301e",
            "MARE\u0301E",
            "stra\u00dfe",
            "STRASSE",
            "\u0130stanbul",
            "i\u0307stanbul",
            "",
            "x".repeat(300),
            "x".repeat(299) + "y",
            "inbox/" + "\u6f6e".repeat(100));
    return Arbitraries.oneOf(alike, alike, Arbitraries.strings().ofMaxLength(4))
        .list()
        .ofMaxSize(30);
  }

  @Property(seed = "20261128", tries = 500)
  void noTwoNamesAreOneOnAnyFileSystem(@ForAll("stems") List<String> stems) {
    DistinctNames names = new DistinctNames();
    Set<String> folded = new HashSet<>();
    for (String stem : stems) {
      String name = names.of(stem, ".html");
      assertThat(folded.add(DistinctNames.fold(name))).as(name).isTrue();
      assertThat(name.toLowerCase(Locale.ROOT)).endsWith(".html");
      String last = name.substring(name.lastIndexOf('/') + 1);
      assertThat(last.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(250);
    }
  }

  @Property(seed = "20261128", tries = 200)
  void whoIsAloneKeepsTheName(@ForAll("stems") List<String> stems) {
    Set<String> seen = new HashSet<>();
    DistinctNames names = new DistinctNames();
    for (String stem : stems) {
      String name = names.of(stem, ".html");
      if (stem.length() < 50 && !seen.contains(DistinctNames.fold(stem + ".html"))) {
        assertThat(name).isEqualTo(stem + ".html");
      }
      seen.add(DistinctNames.fold(name));
    }
  }

  @Test
  void theNextGetsANumber() {
    DistinctNames names = new DistinctNames();
    assertThat(names.of("tide-2", ".html")).isEqualTo("tide-2.html");
    assertThat(names.of("Tide", ".html")).isEqualTo("Tide.html");
    assertThat(names.of("tide", ".html")).isEqualTo("tide-3.html");
    assertThat(names.of("tide", "_", ".xml")).isEqualTo("tide.xml");
    assertThat(names.of("TIDE", "_", ".xml")).isEqualTo("TIDE_2.xml");
  }

  @Test
  void manyOfOneNameAreSoonTold() {
    DistinctNames names = new DistinctNames();
    String last = "";
    for (int i = 0; i < 100_000; i++) {
      last = names.of("tide", "");
    }
    assertThat(last).isEqualTo("tide-100000");
  }
}
