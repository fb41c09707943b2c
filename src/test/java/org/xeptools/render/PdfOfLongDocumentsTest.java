package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would take more time and memory than there is shows its words, and says why. */
class PdfOfLongDocumentsTest {
  private static final String PARTS = "elements and lines of listings, and at most 20,000";

  @TempDir Path folder;
  private SmallPdf pdf;

  @BeforeEach
  void open() {
    pdf = new SmallPdf(folder);
  }

  private void isPrintedAsWords(String content, String... why) throws IOException {
    Rendered rendered = pdf.render("<section1 topic='T'>" + content + "</section1>");
    assertThat(rendered.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.rule()).isEqualTo("layout-fault");
              assertThat(problem.message()).contains("shows the words only").contains(why);
            });
    assertThat(SmallPdf.text(rendered)).contains("last");
  }

  @Test
  void manyCells() throws IOException {
    String row = "<tr>" + "<td>a</td>".repeat(100) + "</tr>";
    isPrintedAsWords("<table>" + row.repeat(200) + "<tr><td>last</td></tr></table>", PARTS);
  }

  @Test
  void manyLinesOfAListing() throws IOException {
    isPrintedAsWords("<example>" + "a\n".repeat(20_000) + "last</example>", PARTS);
  }

  @Test
  void manyCharacters() throws IOException {
    isPrintedAsWords("<p>" + "words and words ".repeat(70_000) + "last</p>", "1,000,000");
  }
}
