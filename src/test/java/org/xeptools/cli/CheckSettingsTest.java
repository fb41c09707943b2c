package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xeptools.workbench.Scaffold;

/** {@code xep check} on the files beside the documents. */
class CheckSettingsTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void tree() throws Exception {
    Files.createDirectories(folder.resolve("doap"));
    Files.writeString(folder.resolve("xep-0001.xml"), Scaffold.of("standards-track"));
  }

  private int check(String... arguments) {
    return Main.run(arguments, new PrintWriter(out), new PrintWriter(out));
  }

  @ParameterizedTest
  @CsvSource({
    "site.yaml, 'base: here', malformed-settings",
    "synonyms.yaml, 'documents: {XEP-0002: tides}', malformed-settings",
    "sigs.yaml, 'sigs: [{slug: tides}]', malformed-sigs",
    "doap/keeper.doap, <nothing/>, malformed-doap",
  })
  void aFaultIsSaidOfTheTreeAndOfTheFile(String name, String text, String rule) throws Exception {
    Path file = Files.writeString(folder.resolve(name), text + "\n");
    for (Path path : List.of(folder, file)) {
      out.getBuffer().setLength(0);
      assertThat(check("check", "--fail-on", "warning", path + ""))
          .as(out.toString())
          .isEqualTo(ExitCode.FINDINGS);
      assertThat(out.toString()).contains(name + ":1:").containsOnlyOnce("[" + rule + "]");
    }
    out.getBuffer().setLength(0);
    check("check", "--ignore", rule, folder + "");
    assertThat(out.toString()).doesNotContain(name);
  }

  @ParameterizedTest
  @CsvSource({
    "site.yaml, 'title: Tides'",
    "synonyms.yaml, 'documents: {XEP-0001: tides}'",
    "sigs.yaml, 'sigs: []'",
  })
  void aFileWithoutFaultsIsClean(String name, String text) throws Exception {
    Path file = Files.writeString(folder.resolve(name), text + "\n");
    assertThat(check("check", file + "")).as(out.toString()).isZero();
    assertThat(out.toString()).contains("no errors, no warnings");
  }

  @Test
  void whatIsNotUtf8IsSaid() throws Exception {
    Files.write(folder.resolve("synonyms.yaml"), new byte[] {'w', (byte) 0xE9});
    assertThat(check("check", folder + "")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).contains("the synonyms are not in UTF-8");
  }
}
