package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xeptools.document.XepDocument;

/** What a reference manager reads from the bibliography entries of the pages. */
class BibliographyTest {
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

  private static final String MANY =
      "<xep><header><title>Tides &amp; [Moons]</title><number>0042</number>"
          + "<author><firstname>Arne</firstname><surname>K\u00F6nig</surname></author>"
          + "<author><firstname>Ji\u0159\u00ED</firstname><surname>von der Str\u00F8m</surname></author>"
          + "<author><firstname>Harbor</firstname><surname/></author>"
          + "<author><surname>Council of Tides and Moons</surname></author>"
          + "<author><org>Lighthouse Ltd</org></author>"
          + "<author><firstname>\u041B\u0435\u0432</firstname><surname>Rossum, Jr.</surname></author>"
          + "<revision><version>1.2</version><date>2024-03-09</date></revision>"
          + "<revision><version>0.1</version><date>2020-01-05</date></revision></header></xep>";

  @Test
  void namesWithParticlesAndOfBodiesAndLettersOutsideAscii() throws Exception {
    List<BibTeXEntry> entries = entries(Golden.read(MANY));
    assertThat(text(entries.get(0), "author"))
        .isEqualTo(
            "K{\\\"{o}}nig, Arne and von der Str{\\o}m, Ji{\\v{r}}{\\'{\\i}} and Harbor"
                + " and {Council of Tides and Moons} and {Lighthouse Ltd}"
                + " and {Rossum, Jr.}, \u041B\u0435\u0432");
    assertThat(text(entries.get(1), "author"))
        .startsWith(
            "K\u00F6nig, Arne and von der Str\u00F8m, Ji\u0159\u00ED and Harbor and {Council");
    String names =
        "Arne K\u00F6nig, Ji\u0159\u00ED von der Str\u00F8m, Harbor, Council of Tides and Moons,"
            + " Lighthouse Ltd and \u041B\u0435\u0432 Rossum, Jr.";
    assertThat(forms(Golden.read(MANY)).get(0))
        .isEqualTo(
            names
                + " Tides & [Moons]. XEP-0042 version 1.2. XMPP Standards Foundation."
                + " 9 March 2024. https://xmpp.org/extensions/xep-0000.html.");
    assertThat(forms(Golden.read(MANY)).get(1))
        .startsWith("[XEP-0042: Tides \\& \\[Moons\\]](https://xmpp.org/extensions/xep-0000.html)");
    assertThat(forms(Golden.read(MANY)).get(4))
        .contains(
            "<title>Tides &amp; [Moons]</title>",
            "initials=\"J.\" surname=\"von der Str\u00F8m\"",
            "<organization>Council of Tides and Moons</organization>",
            "<refcontent>Version 1.2</refcontent>");
  }

  @Test
  void aVersionIsCitedByThePageThatKeepsIt() throws Exception {
    XepDocument document = Golden.read(MANY);
    RenderContext kept =
        RenderContext.alone()
            .beside(Neighbors.of(Optional.of("attic/xep-0042-1.2.html"), List.of()));
    List<BibTeXEntry> entries = entries(document, kept);
    assertThat(entries)
        .extracting(e -> e.getKey().getValue(), e -> text(e, "url"))
        .containsExactly(
            tuple("xep-0000-1.2", "https://xmpp.org/extensions/attic/xep-0042-1.2.html"),
            tuple("xep-0000-1.2", "https://xmpp.org/extensions/attic/xep-0042-1.2.html"),
            tuple("xep-0000", "https://xmpp.org/extensions/xep-0000.html"),
            tuple("xep-0000", "https://xmpp.org/extensions/xep-0000.html"));
    assertThat(text(entries.get(0), "note")).isEqualTo("Version 1.2");
    assertThat(text(entries.get(1), "date")).isEqualTo("2024-03-09");
    assertThat(entries.get(2).getField(new Key("note"))).isNull();
    assertThat(text(entries.get(3), "date")).isEqualTo("2020-01-05/2024-03-09");
  }

  @Test
  void theDateOfBiblatexIsTheRangeOfTheRevisions() throws Exception {
    String newest = "<revision><version>2</version><date> 2024-10-02 </date></revision>";
    String other = "<revision><version>1</version><date>soon</date></revision>";
    String oldest = "<revision><version>0</version><date>2003-01-05</date></revision>";
    assertThat(biblatexDate(newest + other + oldest)).isEqualTo("2003-01-05/2024-10-02");
    assertThat(biblatexDate(oldest + newest)).isEqualTo("2003-01-05/2024-10-02");
    assertThat(biblatexDate(newest + newest)).isEqualTo("2024-10-02");
    assertThat(entries(Golden.read(xep("Tides", other))).get(3).getField(new Key("date"))).isNull();
  }

  /** Fails if a reference manager would not read an entry on {@code page}, that of a document. */
  static void isRead(Document page) throws ParseException {
    List<BibTeXEntry> entries = entries(page);
    assertThat(entries)
        .extracting(e -> e.getType().getValue())
        .isIn(
            List.of("techreport", "report"),
            List.of("techreport", "report", "techreport", "report"));
    for (BibTeXEntry entry : entries) {
      assertThat(text(entry, "title")).isNotBlank();
      assertThat(text(entry, "url")).startsWith("https://xmpp.org/extensions/").endsWith(".html");
      assertThat(entry.getFields().keySet())
          .extracting(Key::getValue)
          .contains("author", "institution", "type");
    }
  }

  private static String xep(String title, String revisions) {
    String text = title.replace("&", "&amp;").replace("<", "&lt;");
    return "<xep><header><title>" + text + "</title>" + revisions + "</header></xep>";
  }

  private String biblatexDate(String revisions) throws ParseException {
    List<BibTeXEntry> entries = entries(Golden.read(xep("Tides", revisions)));
    return text(entries.get(entries.size() - 1), "date");
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

  private List<BibTeXEntry> entries(XepDocument document) throws ParseException {
    return entries(document, RenderContext.alone());
  }

  private List<String> forms(XepDocument document) {
    return page(document, RenderContext.alone()).select(".citation code").eachText();
  }

  private Document page(XepDocument document, RenderContext context) {
    byte[] page = renderer.render(document, context).content();
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  private List<BibTeXEntry> entries(XepDocument document, RenderContext context)
      throws ParseException {
    return entries(page(document, context));
  }

  /** The entries on the page of a document, each read by itself. */
  private static List<BibTeXEntry> entries(Document page) throws ParseException {
    List<BibTeXEntry> entries = new ArrayList<>();
    for (Element figure : page.select("#appendix-biblatex ~ .citation figure")) {
      if (figure.selectFirst("figcaption").text().matches("Bib(La)?TeX")) {
        entries.add(read(figure.selectFirst("code").wholeText()));
      }
    }
    return entries;
  }

  private static BibTeXEntry read(String text) throws ParseException {
    BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text));
    assertThat(database.getEntries()).hasSize(1);
    return database.getEntries().values().iterator().next();
  }
}
