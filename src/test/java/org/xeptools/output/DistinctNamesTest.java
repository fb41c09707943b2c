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
            "con",
            "CON ",
            "Aux.tide",
            "COM\u00b9",
            "a:b",
            "a?b",
            "a-b",
            "a\\b",
            "tide\n",
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

  /** As Windows has it, written down another way. */
  private static boolean isPortable(String stem) {
    String last = stem.substring(stem.lastIndexOf('/') + 1);
    String device = last.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT);
    return last.chars().noneMatch(c -> c < ' ' || c == 0x7F || "<>:\"|?*\\".indexOf(c) >= 0)
        && !Set.of("con", "prn", "aux", "nul").contains(device)
        && !(device.length() == 4 && (device.startsWith("com") || device.startsWith("lpt")));
  }

  @Property(seed = "20261128", tries = 500)
  void everyFileSystemTakesTheNames(@ForAll("stems") List<String> stems) {
    DistinctNames names = new DistinctNames();
    for (String stem : stems) {
      assertThat(isPortable(names.of(stem, ".html"))).as(stem).isTrue();
      String whole = names.of(stem, "");
      assertThat(isPortable(whole)).as(stem).isTrue();
      assertThat(whole.matches("(?s).*[. ]")).as(stem).isFalse();
    }
  }

  @Test
  void whatWindowsRefusesIsChanged() {
    DistinctNames names = new DistinctNames();
    assertThat(names.of("con", ".html")).isEqualTo("con-.html");
    assertThat(names.of("inbox/NUL.tide", "")).isEqualTo("inbox/NUL-.tide");
    assertThat(names.of("a:b", ".html")).isEqualTo("a-b.html");
    assertThat(names.of("a-b", ".html")).isEqualTo("a-b-2.html");
    assertThat(names.of("tide. ", "")).isEqualTo("tide.-");
    assertThat(names.of("console", ".html")).isEqualTo("console.html");
  }

  @Property(seed = "20261128", tries = 200)
  void whoIsAloneKeepsTheName(@ForAll("stems") List<String> stems) {
    Set<String> seen = new HashSet<>();
    DistinctNames names = new DistinctNames();
    for (String stem : stems) {
      String name = names.of(stem, ".html");
      if (stem.length() < 50
          && isPortable(stem)
          && !seen.contains(DistinctNames.fold(stem + ".html"))) {
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
