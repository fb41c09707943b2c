package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
  private static final String TIDY =
      "<xep>\n<header>\n  <title>Tides</title>\n  <type/>\n</header>\n</xep>\n";
  private static final String UNTIDY = TIDY.replace("  <type/>", "      <type/>  ");
  private static final InputStream REAL = System.in;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path tidy;
  private Path untidy;

  @BeforeEach
  void files() throws IOException {
    tidy = Files.writeString(folder.resolve("xep-9001.xml"), TIDY);
    untidy = Files.writeString(folder.resolve("xep-9002.xml"), UNTIDY);
  }

  @AfterEach
  void restore() {
    System.setIn(REAL);
  }

  private int run(String... words) {
    return Main.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void writesWhatChanges() throws IOException {
    var time = Files.getLastModifiedTime(tidy);
    assertThat(run("format", folder.toString())).isZero();
    assertThat(tidy).hasContent(TIDY);
    assertThat(Files.getLastModifiedTime(tidy)).isEqualTo(time);
    assertThat(Files.readString(untidy)).isEqualTo(TIDY);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines()).containsExactly("formatted 1 of 2 documents");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(tidy, untidy);
    }
  }

  @Test
  void settingsOfAFolderAreNoDocuments() throws IOException {
    Path settings = Files.writeString(folder.resolve("sigs.yaml"), "groups: [");
    assertThat(run("format", folder.toString())).isZero();
    assertThat(settings).hasContent("groups: [");
    assertThat(run("format", settings.toString())).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void checkNamesWhatWouldChange() throws IOException {
    assertThat(run("format", "--check", tidy.toString(), untidy.toString())).isOne();
    assertThat(out.toString().lines()).containsExactly(untidy.toString());
    assertThat(err.toString().lines()).containsExactly("would format 1 of 2 documents");
    assertThat(Files.readString(untidy)).isEqualTo(UNTIDY);
    assertThat(run("format", "--check", tidy.toString())).isZero();
  }

  @Test
  void diffShowsWhatWouldChange() throws IOException {
    assertThat(run("format", "--diff", tidy.toString(), untidy.toString())).isZero();
    assertThat(out.toString().lines().toList())
        .contains("-      <type/>  ", "+  <type/>")
        .hasSize(10);
    assertThat(Files.readString(untidy)).isEqualTo(UNTIDY);
    assertThat(run("format", "--diff", "--check", untidy.toString())).isOne();
  }

  @Test
  void standardInputGoesToStandardOutput() {
    for (String text : List.of(UNTIDY, TIDY)) {
      System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      out.getBuffer().setLength(0);
      assertThat(run("format", "-")).isZero();
      assertThat(out.toString()).isEqualTo(TIDY);
      assertThat(err.toString()).isEmpty();
    }
    System.setIn(new ByteArrayInputStream(UNTIDY.getBytes(StandardCharsets.UTF_8)));
    assertThat(run("format", "-", tidy.toString())).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void standardInputThatIsNoDocumentGivesNothing() {
    System.setIn(new ByteArrayInputStream("<xep>\n\n\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(run("format", "-")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).startsWith("stdin.xml:4:1: ");
  }

  @Test
  void whatCannotBeFormattedStaysAndIsNamed() throws IOException {
    Path broken = Files.writeString(folder.resolve("xep-9003.xml"), UNTIDY.replace("</title>", ""));
    Path latin = folder.resolve("xep-9004.xml");
    Files.write(
        latin,
        ("<?xml version='1.0' encoding='ISO-8859-1'?>\n" + UNTIDY.replace("Tides", "\u00E9"))
            .getBytes(StandardCharsets.ISO_8859_1));
    byte[] before = Files.readAllBytes(latin);
    assertThat(run("format", broken.toString(), latin.toString(), untidy.toString()))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(Files.readString(broken)).isEqualTo(UNTIDY.replace("</title>", ""));
    assertThat(Files.readAllBytes(latin)).isEqualTo(before);
    assertThat(Files.readString(untidy)).isEqualTo(TIDY);
    assertThat(err.toString().lines().toList())
        .hasSize(3)
        .anyMatch(line -> line.startsWith(broken + ":") && line.endsWith("; it was not changed"))
        .contains(latin + " is not UTF-8; it was not changed", "formatted 1 of 3 documents");
  }

  @Test
  void aLinkOutOfTheTreeIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path target = Files.writeString(elsewhere.resolve("mine.xml"), UNTIDY);
    Path link = Files.createSymbolicLink(folder.resolve("xep-9005.xml"), target);
    assertThat(run("format", link.toString())).isEqualTo(ExitCode.WRONG_USE);
    assertThat(Files.readString(target)).isEqualTo(UNTIDY);
    assertThat(err.toString()).contains("is reached through a link");
  }

  @Test
  void aFileMustBeNamed() {
    assertThat(run("format")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("FILE");
  }

  /** What we write ourselves is laid out as we say. */
  @Test
  void ourOwnDocumentsAreTidy() {
    assertThat(run("format", "--check", "xep-sources")).as(out.toString()).isZero();
  }
}
