package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;

/**
 * The appendices of page and PDF have the same words, and the same links in the fixed sentences.
 */
class AppendicesAgreeTest {
  private static final Imprint IMPRINT =
      new Imprint(
          "Tide Protocols",
          "https://tides.example/",
          Optional.of("The Tide Office"),
          Optional.of("https://office.example/"),
          "assets/logo.svg",
          24,
          Optional.empty());

  @Test
  void inTheirWords() throws Exception {
    Path file = Path.of("xep-sources/xep-9001.xml");
    Corpus corpus = Corpus.of(file.getParent(), new XepReader());
    XepDocument document = corpus.read(corpus.folder().resolve("xep-9001.xml")).document().get();
    RenderContext context = RenderContext.alone().under(IMPRINT);
    Document page =
        Jsoup.parse(
            new String(
                new HtmlRenderer(Stylesheets.ofProgram()).render(document, context).content(),
                StandardCharsets.UTF_8));
    String paper =
        bare(SmallPdf.text(new PdfRenderer(Stylesheets.ofProgram()).render(document, context)));
    List<String> words = new ArrayList<>();
    words.addAll(page.select("#appendices > section > h3").eachText());
    words.addAll(page.select("#appendices > section:lt(3) :is(dt, h4)").eachText());
    words.addAll(page.select("#appendices > section:lt(6) p").eachText());
    assertThat(words).contains("Series", "Publisher", "Source", "JID");
    for (String text : words) {
      assertThat(paper).contains(bare(text.replace("¶", "")));
    }
    assertThat(page.select("section:has(> #appendix-docinfo) dd").eachText())
        .contains("Tide Protocols", "The Tide Office", "https://tides.example/xep-9001.xml");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://tides.example/xep-9001.html");
    assertThat(page.select("section:has(> #appendix-xmpp) a[href^=https]").eachText())
        .containsExactly("RFC 6120", "RFC 6121");
  }

  /** The letters alone: paper breaks lines elsewhere. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\u00ad]+", "");
  }
}
