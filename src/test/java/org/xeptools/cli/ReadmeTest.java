package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The front door: short, and what it shows is what the program prints. */
class ReadmeTest {
  private static final String COMMAND = "$ xep check inbox/tide-tables.xml\n";

  @TempDir Path folder;

  @Test
  void isShort() throws Exception {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThan(120);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "src/docs/manual/check.md"})
  void showsWhatTheProgramPrints(String page) throws Exception {
    String text = Files.readString(Path.of(page));
    int start = text.indexOf(COMMAND) + COMMAND.length();
    String shown = text.substring(start, text.indexOf("```", start));

    String name = "inbox/tide-tables.xml";
    String faulty =
        Files.readString(Path.of("xep-sources", name))
            .replace("<approver>Council<", "<approver>The Council<");
    Files.createDirectory(folder.resolve("inbox"));
    Files.writeString(folder.resolve(name), faulty);
    for (String other : new String[] {"xep.ent", "xep-9001.xml"}) {
      Files.copy(Path.of("xep-sources", other), folder.resolve(other));
    }
    StringWriter out = new StringWriter();
    String[] arguments = {"check", folder.resolve(name).toString(), "--today", "2026-11-22"};
    Main.run(arguments, new PrintWriter(out), new PrintWriter(new StringWriter()));
    assertThat(out.toString().replace(folder + "/", "")).isEqualTo(shown);
  }
}
