package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.document.XepDocument;

/** Where pages end, and what stands on the first one. */
class PdfPagesTest {
  @TempDir Path folder;

  private static List<String> pages(byte[] pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document).replace('\u00a0', ' '));
      }
    }
    return pages;
  }

  private List<String> pages(String content) throws IOException {
    SmallPdf pdf = new SmallPdf(folder);
    return pages(pdf.render("<section1 topic='T'>" + content + "</section1>").content());
  }

  private static int count(String text, String pattern) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }

  @Test
  void furtherPagesOfATableRepeatItsCaption() throws IOException {
    StringBuilder rows = new StringBuilder("<tr><th>Name</th><th>Meaning</th></tr>");
    IntStream.range(0, 90).forEach(i -> rows.append("<tr><td>row</td><td>x</td></tr>"));
    List<String> pages = pages("<table caption='Of rows'>" + rows + "</table>");
    List<String> continued =
        pages.stream().filter(page -> page.contains("Table 1: Of rows (continued)")).toList();
    assertThat(continued).hasSizeGreaterThan(0).allMatch(page -> count(page, "Name Meaning") == 1);
    assertThat(count(String.join("", pages), "Table 1: Of rows")).isEqualTo(continued.size() + 1);
    assertThat(pages).allMatch(page -> count(page, "row x") != 1);
  }

  /** The tables and listings begin at many heights. */
  @Test
  void noTableLeavesItsHeadWithOneRow() throws IOException {
    StringBuilder content = new StringBuilder();
    for (int table = 0; table < 24; table++) {
      content.append("<p>Some words.</p>".repeat(table % 7)).append("<table>");
      content.append("<tr><th>Name</th><th>Meaning</th></tr>");
      for (int row = 0; row < 14; row++) {
        content.append("<tr><td>t" + table + "row</td><td>x</td></tr>");
      }
      content.append("</table>");
    }
    List<String> pages = pages(content.toString());
    for (int table = 0; table < 24; table++) {
      String row = "\\bt" + table + "row x";
      assertThat(pages).noneMatch(page -> count(page, row) == 1);
    }
  }

  @Test
  void noListingLeavesAFewLines() throws IOException {
    StringBuilder content = new StringBuilder();
    for (int listing = 0; listing < 24; listing++) {
      content.append("<p>Some words.</p>".repeat(listing % 7)).append("<example>");
      for (int line = 0; line < 30; line++) {
        content.append(line % (listing + 3) == 2 ? "\n" : "l" + listing + "line\n");
      }
      content.append("</example>");
    }
    List<String> pages = pages(content.toString());
    for (int listing = 0; listing < 24; listing++) {
      String line = "\\bl" + listing + "line";
      assertThat(pages).noneMatch(page -> count(page, line) > 0 && count(page, line) < 3);
    }
  }

  @Test
  void theFirstPageNamesPublisherAndLabelsAddresses() throws IOException {
    String first = pages("<p>x</p>").get(0);
    assertThat(first)
        .contains("XMPP Standards Foundation · XMPP Extension Protocols", "Email: a@example.org");
  }

  @Test
  void thePaperIsThatOfTheOption() throws IOException {
    XepDocument document = new SmallPdf(folder).document("<section1 topic='T'><p>x</p></section1>");
    Rendered rendered =
        new PdfRenderer(Stylesheets.ofProgram(), Paper.LETTER)
            .render(document, RenderContext.alone());
    try (PDDocument pdf = Loader.loadPDF(rendered.content())) {
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
      assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(792);
    }
  }

  @Test
  void signsAroundStressedNoticesAreNotShown() throws IOException {
    XepDocument document =
        Golden.read(
            "<xep><header><title>T</title><legal><copyright>Ours.</copyright><warranty>## NOTE"
                + " WELL: as it is. ##</warranty></legal><number>0000</number></header></xep>");
    RenderContext alone = RenderContext.alone();
    String page =
        new String(
            new HtmlRenderer(Stylesheets.ofProgram()).render(document, alone).content(),
            StandardCharsets.UTF_8);
    assertThat(page).contains("<strong>NOTE WELL: as it is.</strong>").doesNotContain("##");
    byte[] pdf = new PdfRenderer(Stylesheets.ofProgram()).render(document, alone).content();
    assertThat(String.join("", pages(pdf)))
        .contains("NOTE WELL: as it is.", "Ours.")
        .doesNotContain("##");
  }
}
