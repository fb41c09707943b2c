package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version as people put it in reports. */
class BuildVersionTest {
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

  private static List<String> said(String... arguments) {
    StringWriter out = new StringWriter();
    assertThat(Main.run(arguments, new PrintWriter(out), new PrintWriter(out))).isZero();
    return out.toString().lines().toList();
  }

  @Test
  void saysVersionJavaAndLibraries() throws Exception {
    assumeThat(Main.class.getResource("libraries.txt")).as("classes that Maven built").isNotNull();
    String pom = Files.readString(Path.of("pom.xml"));
    String version = VERSION.matcher(pom).results().findFirst().orElseThrow().group(1);
    List<String> lines = said("--version");
    assertThat(lines).first().isEqualTo("xep " + version);
    assertThat(lines).anyMatch(line -> line.startsWith("Java       " + Runtime.version()));
    assertThat(lines).allMatch(line -> line.length() <= 80);
    assertThat(String.join(" ", lines).replaceAll(" +", " "))
        .contains("Saxon-HE " + property(pom, "saxon"), "picocli " + property(pom, "picocli"))
        .containsPattern("fop \\d")
        .containsPattern("org.eclipse.jgit \\d")
        .doesNotContain("junit");
  }

  /** The commit is that of this checkout, where it is one. */
  @Test
  void saysTheCommit() {
    assertThat(said("--version").stream().filter(line -> line.startsWith("commit")))
        .hasSizeLessThan(2)
        .allMatch(
            line ->
                line.matches("commit     [0-9a-f]{12} of \\d{4}-\\d\\d-\\d\\d(, with changes)?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "build", "explain"})
  void everyCommandSaysIt(String command) {
    assertThat(said(command, "--version")).isEqualTo(said("--version"));
  }

  private static String property(String pom, String name) {
    Pattern value = Pattern.compile("<" + name + "\\.version>([^<]+)<");
    return value.matcher(pom).results().findFirst().orElseThrow().group(1);
  }
}
