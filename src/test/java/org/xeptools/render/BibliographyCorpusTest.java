package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXObject;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xeptools.TestSeries;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;

/** What a reference manager reads from the bibliography entries of the pages. */
class BibliographyCorpusTest {
  private final HtmlRenderer renderer = new HtmlRenderer(Stylesheets.ofProgram());

  @Test
  void whatTexTakesForCommandsIsHarmless() throws Exception {
    String xml =
        "<xep><header><title>50% of {a_b} &amp; #1 \\ $x~y^z @ \"q\"</title><number>0000</number>"
            + "<author><firstname>An and B</firstname><surname>O'D}</surname></author>"
            + "<revision><version>1.0</version><date>2026-01-02</date></revision></header></xep>";
    for (BibTeXEntry entry : entries(Golden.read(xml))) {
      assertThat(text(entry, "title")).contains("50\\% of \\{a\\_b\\} \\& \\#1", "@", "\"q\"");
      assertThat(text(entry, "author")).isEqualTo("O'D\\textbraceright{}, An {and} B");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{XMPP} over {{nested} braces}",
        "An open { brace",
        "A closing } brace",
        "}{",
        "{{{",
        "C:\\temp\\",
        "\\{\\}",
        "\\",
        "\\begin{document} \\input{/etc/passwd}",
        "50% & $1 #2 a_b c~d e^f",
        "}}, title = {{Another",
        "\"quoted\" @book{key, # and ~"
      })
  void aTitleComesBackAsItIsWritten(String title) throws Exception {
    for (BibTeXEntry entry : entries(Golden.read(xep(title, "<revision/>")))) {
      String tex = text(entry, "title");
      List<LaTeXObject> parsed = new LaTeXParser().parse(new StringReader(tex));
      assertThat(new LaTeXPrinter().print(parsed)).isEqualTo(title);
      assertThat(depths(tex)).as("braces as BibTeX counts them").allMatch(d -> d >= 0);
    }
  }

  @Test
  void bracesInPairsAreEscapedAndOthersAreNamed() throws Exception {
    assertThat(text(entries(Golden.read(xep("{a}\\", ""))).get(0), "title"))
        .isEqualTo("{\\{a\\}\\textbackslash{}}");
    assertThat(text(entries(Golden.read(xep("a}", ""))).get(0), "title"))
        .isEqualTo("{a\\textbraceright{}}");
  }

  @Test
  void theDateOfBiblatexIsTheRangeOfTheRevisions() throws Exception {
    String newest = "<revision><version>2</version><date> 2024-10-02 </date></revision>";
    String other = "<revision><version>1</version><date>soon</date></revision>";
    String oldest = "<revision><version>0</version><date>2003-01-05</date></revision>";
    assertThat(biblatexDate(newest + other + oldest)).isEqualTo("2003-01-05/2024-10-02");
    assertThat(biblatexDate(oldest + newest)).isEqualTo("2003-01-05/2024-10-02");
    assertThat(biblatexDate(newest + newest)).isEqualTo("2024-10-02");
    assertThat(entries(Golden.read(xep("Tides", other))).get(1).getField(new Key("date"))).isNull();
  }

  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  @Tag("corpus")
  void everyEntryOfAWholeSeriesIsRead(TestSeries series) throws IOException {
    Map<String, String> faults = new TreeMap<>();
    for (Path file : series.files()) {
      XepDocument document = new XepReader().read(file).document().orElse(null);
      if (document != null) {
        try {
          List<BibTeXEntry> entries = entries(document);
          assertThat(entries)
              .extracting(e -> e.getType().getValue())
              .containsExactly("techreport", "report");
          for (BibTeXEntry entry : entries) {
            assertThat(text(entry, "title")).isNotBlank();
            assertThat(text(entry, "url"))
                .startsWith("https://xmpp.org/extensions/")
                .endsWith(".html");
            assertThat(entry.getFields().keySet())
                .extracting(Key::getValue)
                .contains("author", "institution", "number");
          }
        } catch (ParseException | RuntimeException | AssertionError e) {
          faults.put(file.getFileName().toString(), e.toString());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static String xep(String title, String revisions) {
    String text = title.replace("&", "&amp;").replace("<", "&lt;");
    return "<xep><header><title>" + text + "</title>" + revisions + "</header></xep>";
  }

  private String biblatexDate(String revisions) throws ParseException {
    return text(entries(Golden.read(xep("Tides", revisions))).get(1), "date");
  }

  /** How many braces are open after each character; BibTeX counts those behind a backslash too. */
  private static List<Integer> depths(String tex) {
    List<Integer> depths = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      depths.add(depth);
    }
    assertThat(depth).isZero();
    return depths;
  }

  private static String text(BibTeXEntry entry, String field) {
    return entry.getField(new Key(field)).toUserString();
  }

  /** The entries on the page of {@code document}, each read by itself. */
  private List<BibTeXEntry> entries(XepDocument document) throws ParseException {
    Document page =
        Jsoup.parse(
            new String(
                renderer.render(document, RenderContext.alone()).content(),
                StandardCharsets.UTF_8));
    List<BibTeXEntry> entries = new ArrayList<>();
    for (Element code : page.select("#appendix-biblatex ~ figure code")) {
      entries.add(read(code.wholeText()));
    }
    return entries;
  }

  private static BibTeXEntry read(String text) throws ParseException {
    BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text));
    assertThat(database.getEntries()).hasSize(1);
    return database.getEntries().values().iterator().next();
  }
}
