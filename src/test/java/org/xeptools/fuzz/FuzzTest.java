package org.xeptools.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A few cases in every build; {@code src/test/tools/fuzz.sh} runs as many as one likes. */
class FuzzTest {
  @Test
  void noneOfAHundredFails() throws Exception {
    StringWriter said = new StringWriter();
    int failures =
        Fuzz.run(
            Map.of("count", "100", "seed", "2026", "pdf-every", "50", "corpus", "nowhere"),
            new PrintWriter(said));
    assertThat(failures).as(said.toString()).isZero();
    assertThat(said.toString()).contains("100 cases, 0 failures");
  }

  @Test
  void aCaseIsTheSameEveryTime() throws Exception {
    String text = Files.readString(Path.of("xep-sources/xep-9001.xml"));
    for (int i = 0; i < 50; i++) {
      byte[] mutant = Mutator.mutate(text, text, new Random(i));
      assertThat(Mutator.mutate(text, text, new Random(i))).isEqualTo(mutant);
    }
  }

  @Test
  void whatFailsIsMadeSmall() {
    byte[] file =
        ("x".repeat(3000) + "<fault/>" + "y".repeat(5000)).getBytes(StandardCharsets.UTF_8);
    byte[] small =
        Shrink.of(file, b -> new String(b, StandardCharsets.UTF_8).contains("<fault/>"), 400);
    assertThat(new String(small, StandardCharsets.UTF_8)).isEqualTo("<fault/>");
  }

  @Test
  void aStageThatTakesTooLongIsTold() {
    Meter strict = new Meter(0, 0);
    assertThatThrownBy(
            () ->
                strict.run(
                    "check",
                    "a.xml",
                    1,
                    () -> {
                      double sum = 0;
                      for (int i = 1; i < 20_000_000; i++) {
                        sum += Math.sqrt(i);
                      }
                      return sum;
                    }))
        .hasMessageContaining("check is slow");
  }
}
