package org.xeptools.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code xep epub}: a book of each document, or one of all. */
class EpubCommandTest {
  private static final Path SERIES = Path.of("xep-sources");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out), new PrintWriter(err));
  }

  private static String document(int number) {
    return SERIES.resolve("xep-900" + number + ".xml").toString();
  }

  @Test
  void aFolderGetsABookOfEachDocument() {
    assertThat(run("epub", "-o", folder.toString(), document(1), document(2))).isZero();
    assertThat(folder.resolve("xep-9001.epub")).exists();
    assertThat(folder.resolve("xep-9002.epub")).exists();
  }

  @Test
  void aNameGetsOneBookOfAllInTheirOrder() throws IOException {
    Path book = folder.resolve("new").resolve("both.epub");
    assertThat(run("epub", "-o", book.toString(), "--title", "Both", document(2), document(1)))
        .isZero();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      assertThat(zip.stream().map(Object::toString))
          .contains("EPUB/xep-9001.xhtml", "EPUB/xep-9002.xhtml");
      String about =
          new String(zip.getInputStream(zip.getEntry("EPUB/package.opf")).readAllBytes(), UTF_8);
      assertThat(about).contains("<dc:title>Both</dc:title>");
      assertThat(about.indexOf("xep-9002.xhtml")).isLessThan(about.indexOf("xep-9001.xhtml"));
    }
  }

  @Test
  void aTitleNeedsABook() {
    assertThat(run("epub", "-o", folder.toString(), "--title", "Both", document(1))).isEqualTo(2);
    assertThat(err.toString()).contains("name it with -o, such as -o book.epub");
  }

  @Test
  void whatIsNoDocumentGivesNoBook() throws IOException {
    Path file = Files.writeString(folder.resolve("xep-9999.xml"), "not XML");
    Path book = folder.resolve("none.epub");
    assertThat(run("epub", "-o", book.toString(), file.toString())).isEqualTo(1);
    assertThat(book).doesNotExist();
  }
}
