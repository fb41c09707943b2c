package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that come through standard input. */
class StandardInputTest {
  private static final Path SOURCES = Path.of("xep-sources");
  private static final InputStream REAL = System.in;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void restore() {
    System.setIn(REAL);
  }

  private int run(String text, Charset charset, String... words) {
    System.setIn(new ByteArrayInputStream(text.getBytes(charset)));
    return Main.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  private int run(String text, String... words) {
    return run(text, StandardCharsets.UTF_8, words);
  }

  @Test
  void isJudgedWhereItWouldStand() throws Exception {
    String text = Files.readString(SOURCES.resolve("xep-9001.xml"));
    String name = SOURCES.resolve("xep-9001.xml").toString();
    assertThat(run(text, "check", "-", "--stdin-name", name)).as(out.toString()).isZero();
    String broken = text.replace("<number>9001", "<number>9002");
    assertThat(run(broken, "check", "--stdin-name", name, "-")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).contains(name + ":").contains("number-mismatch");
  }

  @Test
  void mayStandWhereNoFileIs() throws Exception {
    String text = Files.readString(SOURCES.resolve("inbox/tide-tables.xml"));
    String name = SOURCES.resolve("inbox/new-tides.xml").toString();
    assertThat(run(text, "check", "-", "--stdin-name", name)).as(out.toString()).isZero();
    assertThat(Path.of(name)).doesNotExist();
  }

  @Test
  void withoutANameItsNumberCounts() {
    assertThat(run("<xep><header><number>0394</number></header></xep>", "check", "-")).isOne();
    assertThat(out.toString()).contains("xep-0394.xml:").doesNotContain("number-mismatch");
    run("<xep/>", StandardCharsets.UTF_16, "check", "-");
    assertThat(out.toString()).contains("stdin.xml:");
  }

  @Test
  void fixedTextGoesToStandardOutput() throws Exception {
    String text = Files.readString(SOURCES.resolve("xep-9001.xml"));
    String broken = text.replaceFirst("%ents;\n", "");
    String name = SOURCES.resolve("xep-9001.xml").toString();
    assertThat(run(broken, "check", "--fix", "-", "--stdin-name", name)).isZero();
    assertThat(out.toString()).isEqualTo(text);
    assertThat(err.toString()).contains("fixed ");
  }

  @Test
  void whatIsNotUtf8IsNotFixed() {
    assertThat(run("<xep/>", StandardCharsets.UTF_16, "check", "--fix", "-"))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("standard input is not UTF-8");
  }

  @Test
  void aDryRunShowsTheDifference() throws Exception {
    String text = Files.readString(SOURCES.resolve("xep-9001.xml"));
    String name = SOURCES.resolve("xep-9001.xml").toString();
    run(text.replaceFirst("%ents;\n", ""), "check", "--dry-run", "-", "--stdin-name", name);
    assertThat(out.toString()).contains("+%ents;");
  }

  @Test
  void isRendered() throws Exception {
    String text = Files.readString(SOURCES.resolve("xep-9001.xml"));
    String name = SOURCES.resolve("xep-9001.xml").toString();
    assertThat(run(text, "html", "-", "-o", folder.toString(), "--stdin-name", name)).isZero();
    assertThat(folder.resolve("xep-9001.html")).exists();
  }

  @Test
  void isReadOnce() {
    assertThat(run("<xep/>", "check", "-", "-")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("<xep/>", "check", "--stdin-name", "x.xml", ".")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("<xep/>", "check", "-", "--stdin-name", ".")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("<xep/>", "check", "--fix", "-", ".")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(out.toString()).isEmpty();
  }
}
