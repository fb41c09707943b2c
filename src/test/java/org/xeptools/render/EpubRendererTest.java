package org.xeptools.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.xeptools.document.XepDocument;

/** What is in a book; EPUBCheck validates all of them in CI. */
class EpubRendererTest {
  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private static final String FIRST =
      "<section1 topic='Scope' anchor='scope'><p>One<note>A note.</note> and again<note>A note.</note>."
          + " See <link url='#uses'>uses</link>, <link"
          + " url='https://xmpp.org/extensions/xep-0002.html#words'>words</link>, <link"
          + " url='https://xmpp.org/extensions/xep-0003.html'>others</link>.</p>"
          + "<p><img src='data:image/png;base64,"
          + PNG
          + "' alt='A dot'/></p></section1><section1 topic='Uses' anchor='uses'><p>x</p></section1>";

  private final EpubRenderer renderer = new EpubRenderer(Stylesheets.ofProgram());

  private static XepDocument document(String number, String sections) {
    return Golden.read(
        "<xep><header><title>T</title><abstract>Of &lt;things&gt;.</abstract><number>"
            + number
            + "</number><status>Draft</status><type>Standards Track</type><author><firstname>A</firstname>"
            + "<surname>Bé</surname></author><revision><version>1.0</version><date>2020-02-03</date></revision>"
            + "</header>"
            + sections
            + "</xep>");
  }

  private static Map<String, String> files(byte[] book) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  private Map<String, String> book(XepDocument document) throws IOException {
    return files(renderer.render(document, RenderContext.alone()).content());
  }

  private static Document xml(String text) {
    return Jsoup.parse(text, Parser.xmlParser());
  }

  @Test
  void theTypeIsFirstAndNotCompressed() {
    byte[] book = renderer.render(document("0001", FIRST), RenderContext.alone()).content();
    assertThat(new String(book, 30, 28, UTF_8)).isEqualTo("mimetypeapplication/epub+zip");
  }

  @Test
  void equalDocumentsGiveEqualBytes() {
    XepDocument document = document("0001", FIRST);
    assertThat(renderer.render(document, RenderContext.alone()).content())
        .isEqualTo(renderer.render(document, RenderContext.alone()).content());
  }

  @Test
  void thePackageDescribesTheDocument() throws IOException {
    Document about = xml(book(document("0001", FIRST)).get("EPUB/package.opf"));
    assertThat(about.select("dc|title").text()).isEqualTo("XEP-0001: T");
    assertThat(about.select("dc|creator").text()).isEqualTo("A Bé");
    assertThat(about.select("dc|description").text()).isEqualTo("Of <things>.");
    assertThat(about.select("meta[property=dcterms:modified]").text())
        .isEqualTo("2020-02-03T00:00:00Z");
    assertThat(about.select("meta[property=schema:accessMode]").eachText())
        .containsExactly("textual", "visual");
    assertThat(about.select("meta[property=schema:accessibilityFeature]").eachText())
        .contains("tableOfContents", "alternativeText");
    assertThat(about.select("item[media-type=image/png]").attr("href"))
        .isEqualTo("xep-0000_image1.png");
  }

  @Test
  void notesAreBesideTheirUse() throws IOException {
    Document page = xml(book(document("0001", FIRST)).get("EPUB/xep-0000.xhtml"));
    Element note = page.selectFirst("aside[role=doc-footnote]");
    assertThat(note.attr("epub:type")).isEqualTo("footnote");
    assertThat(note.text()).contains("A note.");
    assertThat(page.select("a[role=doc-noteref]").eachAttr("href"))
        .containsExactly("#" + note.id(), "#" + note.id());
    assertThat(page.select("a[role=doc-noteref]").eachAttr("epub:type")).containsOnly("noteref");
    assertThat(page.select("img").eachAttr("src")).containsExactly("xep-0000_image1.png");
    assertThat(page.select("script, button, .bar, .anchor-link, link[rel=icon]")).isEmpty();
  }

  @Test
  void contentsLeadToTheSections() throws IOException {
    Document contents = xml(book(document("0001", FIRST)).get("EPUB/nav.xhtml"));
    assertThat(contents.select("nav[role=doc-toc] a").eachAttr("href"))
        .contains("xep-0000.xhtml", "xep-0000.xhtml#scope", "xep-0000.xhtml#uses");
    assertThat(contents.select("nav[epub:type=landmarks]")).hasSize(1);
  }

  @Test
  void aLongDocumentIsDividedAndItsLinksFollow() throws IOException {
    String filler = "<p>" + "words ".repeat(12_000) + "</p></section1>";
    String sections = FIRST.replace("</section1>", filler);
    Map<String, String> files = book(document("0001", sections));
    assertThat(files)
        .containsKeys("EPUB/xep-0000_2.xhtml", "EPUB/xep-0000_3.xhtml")
        .doesNotContainKey("EPUB/xep-0000_4.xhtml");
    assertThat(xml(files.get("EPUB/xep-0000.xhtml")).select("a").eachAttr("href"))
        .contains("xep-0000_2.xhtml#uses", "xep-0000_3.xhtml#appendix-legal");
  }

  @Test
  void linksStayInTheBookWhereItHasTheirTarget() throws IOException {
    XepDocument other =
        document("0002", "<section1 topic='Words' anchor='words'><p>x</p></section1>");
    RenderContext alone = RenderContext.alone();
    EpubRenderer.Chapter second = renderer.chapter(other, alone, "second", Map.of());
    EpubRenderer.Chapter first =
        renderer.chapter(
            document("0001", FIRST), alone, "first", Map.of(second.number(), second.places()));
    Map<String, String> files = files(renderer.bind("Two & more", List.of(first, second)));
    assertThat(xml(files.get("EPUB/first.xhtml")).select("main a").eachAttr("href"))
        .contains("second.xhtml#words", "https://xmpp.org/extensions/xep-0003.html");
    Document contents = xml(files.get("EPUB/nav.xhtml"));
    assertThat(contents.select("h1").text()).isEqualTo("Two & more");
    assertThat(contents.select("nav[role=doc-toc] > ol > li > a").eachText())
        .containsExactly("XEP-0001: T", "XEP-0002: T");
  }

  @Test
  void theStyleIsThatOfPagesWithoutWhatBooksMustNotHave() throws IOException {
    String style = book(document("0001", FIRST)).get("EPUB/book.css");
    assertThat(style).contains("--good: #14663a", ".draft").doesNotContain("unicode-bidi", "@page");
  }
}
