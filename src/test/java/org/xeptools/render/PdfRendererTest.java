package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.document.XepDocument;

/** Small documents as PDF, and what is in them. */
class PdfRendererTest {
  @TempDir Path folder;
  private SmallPdf pdf;

  @BeforeEach
  void open() {
    pdf = new SmallPdf(folder);
  }

  @Test
  void sectionsExamplesAndTablesAreNumbered() throws IOException {
    String text =
        pdf.text(
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
        pdf.text(
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
  void everyScriptOfTheFontsIsSetWithoutAWarning() throws IOException {
    String words = "αβγ Жук こんにちは世界 大灯台 ✓ × → ≤ 😀👦👨 ½ “x” ‑ …";
    Rendered rendered =
        pdf.render(
            "<section1 topic='"
                + words
                + "'><p>"
                + words
                + "</p><example caption='"
                + words
                + "'>"
                + words
                + "</example></section1>");
    assertThat(rendered.problems()).isEmpty();
    assertThat(SmallPdf.text(rendered).replaceAll("\\s", "")).contains(words.replaceAll("\\s", ""));
  }

  @Test
  void longLinesStayOnThePage() throws IOException {
    String line = "x".repeat(3000);
    Rendered rendered =
        pdf.render(
            "<section1 topic='T'><p>"
                + line
                + "</p><example>"
                + line
                + "</example><table><tr><td>"
                + line
                + "</td><td>"
                + line
                + "</td></tr></table></section1>");
    assertThat(rendered.problems()).isEmpty();
  }

  @Test
  void linksLeadToTheWebOrIntoTheDocumentAndNowhereElse() throws IOException {
    byte[] printed =
        pdf.render(
                """
                    <section1 topic='A' anchor='a b'><p><link url='javascript:alert(1)'>j</link>
                    <link url='file:///etc/passwd'>f</link> <link url='#a b'>in</link> <link url='#none'>n</link>
                    <link url="https://example.org/x')(y.pdf">w</link></p></section1>
                    """)
            .content();
    String raw = new String(printed, StandardCharsets.ISO_8859_1);
    assertThat(raw).doesNotContain("alert(1)", "/etc/passwd", "/JavaScript", "/Launch", "/GoToR");
    try (PDDocument document = Loader.loadPDF(printed)) {
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
        pdf.render(
            """
                <section1 topic='"One" and "two"' anchor='a'><p><link url='#a'>"Whole"</link> <link url='#a'>"Half</link>
                <link url='#a'>'single'</link> <link url='#a'>inherit</link></p>
                <example caption='"Caption"'>'x'</example></section1>
                """);
    assertThat(SmallPdf.text(rendered))
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
  void colouredLinesBreakAtTheirBlanks() throws IOException {
    String line = "<![CDATA[<message" + " to='room@service'".repeat(12) + "/>]]>";
    Rendered rendered =
        pdf.render(
            "<section1 topic='T'><table><tr><td>"
                + "words ".repeat(30)
                + "</td><td><code>"
                + line
                + "</code></td></tr></table></section1>");
    assertThat(rendered.problems()).isEmpty();
  }

  @Test
  void equalInputGivesEqualBytes() throws IOException {
    XepDocument document = pdf.document("<section1 topic='A'><p>x<note>n</note></p></section1>");
    byte[] first = pdf.render(document).content();
    assertThat(pdf.render(document).content()).isEqualTo(first);
  }
}
