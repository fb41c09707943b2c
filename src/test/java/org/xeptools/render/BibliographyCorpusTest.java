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
import org.jbibtex.ParseException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xeptools.SharedCorpus;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;

/** What a reference manager reads from the bibliography entries of the pages. */
class BibliographyCorpusTest {
  private final HtmlRenderer renderer = new HtmlRenderer(new Stylesheets());

  @Test
  void whatTexTakesForCommandsIsHarmless() throws Exception {
    String xml =
        "<xep><header><title>50% of {a_b} &amp; #1 \\ $x~y^z @ \"q\"</title><number>0000</number>"
            + "<author><firstname>An and B</firstname><surname>O'D}</surname></author>"
            + "<revision><version>1.0</version><date>2026-01-02</date></revision></header></xep>";
    for (BibTeXEntry entry : entries(Golden.read(xml))) {
      assertThat(text(entry, "title")).contains("50\\% of a\\_b \\& \\#1", "@", "\"q\"");
      assertThat(text(entry, "author")).isEqualTo("O'D, An {and} B");
    }
  }

  @Test
  @Tag("corpus")
  void everyEntryOfTheCorpusIsRead() throws IOException {
    Map<String, String> faults = new TreeMap<>();
    for (Path file : SharedCorpus.files()) {
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
