package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;

/**
 * Documents that nobody should write as PDF: nothing is lost, and what cannot be shown is reported.
 */
class PdfOfOddInputTest {
  /** A PNG that claims 50,000 × 50,000 pixels. */
  private static final String HUGE_IMAGE =
      "iVBORw0KGgoAAAANSUhEUgAAw1AAAMNQCAIAAADEzaqdAAAACUlEQVR4nGMAAAABAAFe/335AAAAAElFTkSuQmCC";

  @TempDir Path folder;
  private SmallPdf pdf;

  @BeforeEach
  void open() {
    pdf = new SmallPdf(folder);
  }

  @Test
  void aCharacterThatNoFontHasIsBoxedAndReportedAtItsPlace() throws IOException {
    XepDocument document =
        pdf.document("<section1 topic='T'><p>see \uD83E\uDE70 there</p></section1>");
    Rendered rendered = pdf.render(document);
    assertThat(SmallPdf.text(rendered)).contains("U+1FA70");
    assertThat(rendered.problems())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("missing-glyph");
              assertThat(document.source().textOf(finding.span())).isEqualTo("\uD83E\uDE70");
            });
  }

  @Test
  void brokenDocumentsLoseNothing() throws IOException {
    String text =
        pdf.text(
            """
            <p>loose</p><title>stray title</title>naked
            <section1 topic='A'>bare <li>item</li><td>celled</td><odd>unknown</odd><ul>in list<p>para</p></ul>
            <table>in table<tr>in row<td colspan='0' rowspan='99'>c</td></tr><tr/></table>
            <section4 topic='Deep'/><ul/><table/><example/><img src='file:///etc/passwd' alt='gone'/></section1>
            <header><title>Second</title></header>
            """);
    assertThat(text)
        .contains(
            "loose", "stray title", "naked", "bare", "item", "celled", "unknown", "in list", "para")
        .contains("in table", "in row", "Deep", "gone", "Second");
  }

  @Test
  void anythingMayStandInAnything() throws IOException {
    String table = "<table caption='t'><tr><th>inth</th><td>intd</td></tr></table>";
    List<String> holders =
        List.of(
            "p",
            "em",
            "link",
            "note",
            "code",
            "example",
            "li",
            "dt",
            "th",
            "blockquote",
            "cve",
            "span",
            "tt",
            "cite");
    for (String holder : holders) {
      String open = "<" + holder + " url='https://example.org/'>";
      String text =
          pdf.text(
              "<section1 topic='A'>"
                  + open
                  + "before"
                  + table
                  + "<ul><li>inli<note>innote</note></li></ul><section2 topic='Inner'><p>inp</p></section2>"
                  + "<img src='data:image/png;base64,AAAA' alt='x'/></"
                  + holder
                  + "></section1>");
      assertThat(text).as(holder).contains("before", "inth", "intd", "inli", "innote", "inp");
    }
  }

  @Test
  void anUnknownElementIsReported() throws IOException {
    List<Finding> problems = pdf.render("<section1 topic='A'><odd>x</odd></section1>").problems();
    assertThat(problems).extracting(Finding::rule).containsExactly("unhandled-element");
  }

  @Test
  void unknownElementsAreReportedUpToALimit() throws IOException {
    Rendered rendered =
        pdf.render("<section1 topic='A'>" + "<odd>x</odd>".repeat(300) + "</section1>");
    assertThat(rendered.problems()).hasSize(100);
  }

  @Test
  void anImageThatCannotBeShownIsReportedAndItsAlternativePrinted() throws IOException {
    byte[] header = Base64.getDecoder().decode(HUGE_IMAGE);
    assertThat(header.length).isLessThan(100);
    for (String data : List.of(HUGE_IMAGE, "bm90IGFuIGltYWdl", "A")) {
      XepDocument document =
          pdf.document(
              "<section1 topic='T'><p><img src='data:image/png;base64,"
                  + data
                  + "' alt='a lighthouse'/></p></section1>");
      Rendered rendered = pdf.render(document);
      assertThat(SmallPdf.text(rendered)).contains("a lighthouse");
      assertThat(rendered.problems()).isEmpty();
      assertThat(new XepReader().read(document.source().path()).problems())
          .filteredOn(finding -> finding.rule().equals("unreadable-image"))
          .singleElement()
          .satisfies(
              finding -> assertThat(document.source().textOf(finding.span())).startsWith("<img"));
    }
  }

  @Test
  void veryLongBlocksLoseNothing() throws IOException {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      words.append('w').append(i).append(i % 7 == 0 ? '\n' : ' ');
    }
    String text =
        pdf.text(
            "<section1 topic='T'><p>" + words + "</p><example>" + words + "</example></section1>");
    for (int i = 0; i < 20_000; i += 501) {
      assertThat(text.split("\\bw" + i + "\\b", -1)).as("w" + i).hasSize(3);
    }
  }

  @Test
  void whatHasNoBlanksIsCutToo() throws IOException {
    String text =
        pdf.text(
            "<section1 topic='T'><p>"
                + "<em>w</em>".repeat(5000)
                + "</p><example>"
                + "\uD83D\uDE00".repeat(30)
                + "v".repeat(60_000)
                + "</example></section1>");
    assertThat(text.chars().filter(c -> c == 'w').count()).isGreaterThanOrEqualTo(5000);
    assertThat(text.chars().filter(c -> c == 'v').count()).isGreaterThanOrEqualTo(60_000);
  }
}
