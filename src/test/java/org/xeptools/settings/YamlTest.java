package org.xeptools.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.finding.Finding;
import org.xeptools.source.XepSource;

/** Whatever settings hold, they end in a finding at its place; the stack is never the limit. */
class YamlTest {
  static Stream<Arguments> hostile() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 20; i++) {
      laughs.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n");
    }
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      steps.append(" ".repeat(i)).append("a:\n");
    }
    return Stream.of(
        Arguments.of("[".repeat(15_000), 10, "deeper than 10 levels"),
        Arguments.of("{a: ".repeat(15_000), 40, "deeper than 10 levels"),
        Arguments.of("- ".repeat(15_000) + "a", 20, "deeper than 10 levels"),
        Arguments.of("? ".repeat(15_000) + "a", 20, "deeper than 10 levels"),
        Arguments.of("[".repeat(15_000) + "]".repeat(15_000), 10, "deeper than 10 levels"),
        Arguments.of(steps.toString(), 85, "deeper than 10 levels"),
        Arguments.of(laughs.toString(), 21, "aliases are not read"),
        Arguments.of("a: &a\n  b: *a\n", 11, "aliases are not read"),
        Arguments.of("sigs: *nothing", 6, "aliases are not read"),
        Arguments.of("<<: *nothing", 4, "aliases are not read"),
        Arguments.of("a: b\u0000c", 4, "U+0000 is not allowed"),
        Arguments.of("\uFEFFa: b\u0000c", 5, "U+0000 is not allowed"),
        Arguments.of("a: \uD83D\uDE00\u0007", 5, "U+0007 is not allowed"),
        Arguments.of("a: \uFFFD", 3, "not in UTF-8"),
        Arguments.of("a:\n\tb: c\n", 3, "this is not YAML"),
        Arguments.of("a: \"b", 5, "this is not YAML"),
        Arguments.of("a: 'b", 5, "this is not YAML"),
        Arguments.of("a: [b", 5, "this is not YAML"),
        Arguments.of("a: {b", 5, "this is not YAML"),
        Arguments.of("%YAML 9.9\n---\na: b", 0, "this is not YAML"),
        Arguments.of("a: b\n---\na: c\n", 5, "this is not YAML"),
        Arguments.of("a: b\n...\nc", 9, "this is not YAML"),
        Arguments.of("x".repeat(1_000_001), 0, "larger than 1 MB"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isRefusedAtItsPlace(String text, int offset, String why) throws InterruptedException {
    Yaml.Content[] content = new Yaml.Content[1];
    Thread thread = new Thread(null, () -> content[0] = Yaml.read(text), "small", 256 * 1024);
    thread.start();
    thread.join();
    assertThat(content[0].root()).isEmpty();
    assertThat(content[0].fault()).isPresent();
    assertThat(content[0].fault().get().message()).contains(why).doesNotContain("\n");
    assertThat(content[0].fault().get().offset()).isEqualTo(offset);
  }

  @Test
  void placesAreFoundInLongFiles() {
    StringBuilder text = new StringBuilder("sigs:\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("- charter: tide-\uD83D\uDE00\n");
    }
    SigsFile file = SigsFile.of(XepSource.of(Path.of("sigs.yaml"), text.toString()), name -> false);
    List<Finding> problems = file.problems();
    assertThat(problems).hasSize(100);
    assertThat(problems.get(99).span().start())
        .isEqualTo(
            "sigs:\n".length() + 99 * "- charter: tide-xx\n".length() + "- charter: ".length());
  }

  @Test
  void sayTwiceWhatIsTwice() {
    SigsFile file =
        SigsFile.of(XepSource.of(Path.of("sigs.yaml"), "sigs: []\nsigs: []\n"), name -> false);
    assertThat(file.problems())
        .extracting(Finding::message)
        .containsExactly("'sigs' appears here twice");
  }
}
