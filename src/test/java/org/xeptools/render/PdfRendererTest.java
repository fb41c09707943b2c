package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;

/** Small documents as PDF, and what is in them. */
class PdfRendererTest {
  private static final PdfRenderer RENDERER = new PdfRenderer(new Stylesheets());

  /** A PNG that claims 50,000 × 50,000 pixels. */
  private static final String HUGE_IMAGE =
      "iVBORw0KGgoAAAANSUhEUgAAw1AAAMNQCAIAAADEzaqdAAAACUlEQVR4nGMAAAABAAFe/335AAAAAElFTkSuQmCC";

  @TempDir Path folder;

  @Test
  void sectionsExamplesAndTablesAreNumbered() throws IOException {
    String text =
        text(
            """
            <section1 topic='One'><section2 topic='Two'><p>Words.</p>
            <example caption='A call'><![CDATA[<iq/>]]></example>
            <table caption='Codes'><tr><th>Head</th></tr><tr><td>Cell</td></tr></table>
            </section2></section1>
            """);
    assertThat(text)
        .contains("1.1  Two", "Example 1. A call", "<iq/>", "Table 1: Codes", "Head", "Cell");
  }

  @Test
  void notesStandOnceAtTheFootEvenOneInAnother() throws IOException {
    String text =
        text(
            """
            <section1 topic='T'><p>a<note>outer<note>inner</note></note> b<note>twice</note> c<note>twice</note></p>
            <ul><li>d<note>listed</note></li></ul>
            <table><tr><th>e</th></tr><tr><td>f<note>celled</note></td></tr></table>
            <table><tr><th>g<note>headed</note></th></tr><tr><td>h</td></tr></table></section1>
            """);
    assertThat(text).containsOnlyOnce("outer").containsOnlyOnce("inner").containsOnlyOnce("twice");
    assertThat(text)
        .containsOnlyOnce("listed")
        .containsOnlyOnce("celled")
        .containsOnlyOnce("headed");
  }

  @Test
  void aCharacterThatNoFontHasIsBoxedAndReportedAtItsPlace() throws IOException {
    XepDocument document = document("<section1 topic='T'><p>see \uD83E\uDE70 there</p></section1>");
    Rendered rendered = RENDERER.render(document, RenderContext.alone());
    assertThat(text(rendered)).contains("U+1FA70");
    assertThat(rendered.problems())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("missing-glyph");
              assertThat(document.source().textOf(finding.span())).isEqualTo("\uD83E\uDE70");
            });
  }

  @Test
  void everyScriptOfTheFontsIsSetWithoutAWarning() throws IOException {
    String words = "αβγ Жук こんにちは世界 大灯台 ✓ × → ≤ 😀👦👨 ½ “x” ‑ …";
    Rendered rendered =
        RENDERER.render(
            document(
                "<section1 topic='"
                    + words
                    + "'><p>"
                    + words
                    + "</p><example caption='"
                    + words
                    + "'>"
                    + words
                    + "</example></section1>"),
            RenderContext.alone());
    assertThat(rendered.problems()).isEmpty();
    assertThat(text(rendered).replaceAll("\\s", "")).contains(words.replaceAll("\\s", ""));
  }

  @Test
  void longLinesStayOnThePage() throws IOException {
    String line = "x".repeat(3000);
    Rendered rendered =
        RENDERER.render(
            document(
                "<section1 topic='T'><p>"
                    + line
                    + "</p><example>"
                    + line
                    + "</example><table><tr><td>"
                    + line
                    + "</td><td>"
                    + line
                    + "</td></tr></table></section1>"),
            RenderContext.alone());
    assertThat(rendered.problems()).isEmpty();
  }

  @Test
  void brokenDocumentsLoseNothing() throws IOException {
    String text =
        text(
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
          text(
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
    List<Finding> problems =
        RENDERER
            .render(document("<section1 topic='A'><odd>x</odd></section1>"), RenderContext.alone())
            .problems();
    assertThat(problems).extracting(Finding::rule).containsExactly("unhandled-element");
  }

  @Test
  void linksLeadToTheWebOrIntoTheDocumentAndNowhereElse() throws IOException {
    byte[] pdf =
        RENDERER
            .render(
                document(
                    """
                    <section1 topic='A' anchor='a b'><p><link url='javascript:alert(1)'>j</link>
                    <link url='file:///etc/passwd'>f</link> <link url='#a b'>in</link> <link url='#none'>n</link>
                    <link url="https://example.org/x')(y.pdf">w</link></p></section1>
                    """),
                RenderContext.alone())
            .content();
    String raw = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(raw).doesNotContain("alert(1)", "/etc/passwd", "/JavaScript", "/Launch", "/GoToR");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int links = 0;
      for (PDPage page : document.getPages()) {
        links += page.getAnnotations(PDAnnotationLink.class::isInstance).size();
      }
      assertThat(links).isPositive();
    }
  }

  @Test
  void quotesAtTheEndsSurviveEvenWhereFopTakesThemForItsOwn() throws IOException {
    Rendered rendered =
        RENDERER.render(
            document(
                """
                <section1 topic='"One" and "two"' anchor='a'><p><link url='#a'>"Whole"</link> <link url='#a'>"Half</link>
                <link url='#a'>'single'</link> <link url='#a'>inherit</link></p>
                <example caption='"Caption"'>'x'</example></section1>
                """),
            RenderContext.alone());
    assertThat(text(rendered))
        .contains("1. \u00a0\"One\" and \"two\"".replace('\u00a0', ' '), "Example 1. \"Caption\"");
    assertThat(alternatives(rendered))
        .contains("1 \"One\" and \"two\"", "\"Whole\"", "\"Half", "'single'", "inherit");
  }

  /** The alternative texts of the structure tree. */
  private static List<String> alternatives(Rendered rendered) throws IOException {
    try (PDDocument document = Loader.loadPDF(rendered.content())) {
      List<String> found = new ArrayList<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
      return found;
    }
  }

  private static void collect(PDStructureNode node, List<String> found) {
    if (node instanceof PDStructureElement element && element.getAlternateDescription() != null) {
      found.add(element.getAlternateDescription());
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode inner) {
        collect(inner, found);
      }
    }
  }

  @Test
  void anImageThatCannotBeShownIsReportedAndItsAlternativePrinted() throws IOException {
    byte[] header = Base64.getDecoder().decode(HUGE_IMAGE);
    assertThat(header.length).isLessThan(100);
    for (String data : List.of(HUGE_IMAGE, "bm90IGFuIGltYWdl", "A")) {
      XepDocument document =
          document(
              "<section1 topic='T'><p><img src='data:image/png;base64,"
                  + data
                  + "' alt='a lighthouse'/></p></section1>");
      Rendered rendered = RENDERER.render(document, RenderContext.alone());
      assertThat(text(rendered)).contains("a lighthouse");
      assertThat(rendered.problems())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.rule()).isEqualTo("unreadable-image");
                assertThat(document.source().textOf(finding.span())).startsWith("<img");
              });
    }
  }

  @Test
  void colouredLinesBreakAtTheirBlanks() throws IOException {
    String line = "<![CDATA[<message" + " to='room@service'".repeat(12) + "/>]]>";
    Rendered rendered =
        RENDERER.render(
            document(
                "<section1 topic='T'><table><tr><td>"
                    + "words ".repeat(30)
                    + "</td><td><code>"
                    + line
                    + "</code></td></tr></table></section1>"),
            RenderContext.alone());
    assertThat(rendered.problems()).isEmpty();
  }

  @Test
  void veryLongBlocksLoseNothing() throws IOException {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      words.append('w').append(i).append(i % 7 == 0 ? '\n' : ' ');
    }
    String text =
        text("<section1 topic='T'><p>" + words + "</p><example>" + words + "</example></section1>");
    for (int i = 0; i < 20_000; i += 501) {
      assertThat(text.split("\\bw" + i + "\\b", -1)).as("w" + i).hasSize(3);
    }
  }

  @Test
  void whatHasNoBlanksIsCutToo() throws IOException {
    String text =
        text(
            "<section1 topic='T'><p>"
                + "<em>w</em>".repeat(5000)
                + "</p><example>"
                + "\uD83D\uDE00".repeat(30)
                + "v".repeat(60_000)
                + "</example></section1>");
    assertThat(text.chars().filter(c -> c == 'w').count()).isGreaterThanOrEqualTo(5000);
    assertThat(text.chars().filter(c -> c == 'v').count()).isGreaterThanOrEqualTo(60_000);
  }

  @Test
  void unknownElementsAreReportedUpToALimit() throws IOException {
    Rendered rendered =
        RENDERER.render(
            document("<section1 topic='A'>" + "<odd>x</odd>".repeat(300) + "</section1>"),
            RenderContext.alone());
    assertThat(rendered.problems()).hasSize(100);
  }

  @Test
  void equalInputGivesEqualBytes() throws IOException {
    XepDocument document = document("<section1 topic='A'><p>x<note>n</note></p></section1>");
    byte[] first = RENDERER.render(document, RenderContext.alone()).content();
    assertThat(RENDERER.render(document, RenderContext.alone()).content()).isEqualTo(first);
  }

  private String text(String sections) throws IOException {
    return text(RENDERER.render(document(sections), RenderContext.alone()));
  }

  private static String text(Rendered rendered) throws IOException {
    try (PDDocument document = Loader.loadPDF(rendered.content())) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
  }

  private XepDocument document(String sections) throws IOException {
    Path file = folder.resolve("xep-9001.xml");
    Files.writeString(
        file,
        """
        <xep><header><title>Trial</title><abstract>Short.</abstract><number>9001</number>
        <status>Experimental</status><type>Standards Track</type><shortname>trial</shortname>
        <author><firstname>A</firstname><surname>B</surname><email>a@example.org</email></author>
        <revision><version>0.1.0</version><date>2026-01-02</date><initials>ab</initials>
        <remark><p>First.</p></remark></revision></header>%s</xep>
        """
            .formatted(sections));
    return new XepReader().read(file).document().orElseThrow();
  }
}
