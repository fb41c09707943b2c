package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After a misuse, xep names a command to try; that command works. */
class HelpOfCommandsTest {
  /** All but help, which takes any option and shows the usage. */
  static Stream<String> commands() {
    return Main.commands().keySet().stream().filter(name -> !name.equals("help"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theCommandToTryShowsTheUsage(String name) {
    StringWriter err = new StringWriter();
    assertThat(run(new StringWriter(), err, name, "--tide")).isEqualTo(ExitCode.WRONG_USE);
    String hint = err.toString().lines().reduce((a, b) -> b).orElseThrow();
    assertThat(hint).isEqualTo("Try: xep " + name + " --help");
    StringWriter out = new StringWriter();
    assertThat(run(out, err, hint.replace("Try: xep ", "").split(" ", -1))).isZero();
    assertThat(out.toString()).startsWith("Usage: xep " + name);
  }

  private static int run(StringWriter out, StringWriter err, String... words) {
    return Main.run(words, new PrintWriter(out), new PrintWriter(err));
  }
}
