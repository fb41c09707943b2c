package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;

/**
 * Elements of HTML in a document: errors, with what to write instead, and shown as they are meant.
 */
class HtmlElementsTest {
  private final HtmlRenderer html = new HtmlRenderer(Stylesheets.ofProgram());

  @TempDir Path folder;

  private Rendered page(String section) {
    return html.render(
        Golden.document("<section1 topic='T' anchor='t'>" + section + "</section1>"),
        RenderContext.alone());
  }

  private Document dom(String section) {
    return Jsoup.parse(new String(page(section).content(), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "b, strong",
    "i, em",
    "u, u",
    "s, s",
    "del, s",
    "strike, s",
    "ins, u",
    "sub, sub",
    "sup, sup",
    "small, span.small",
    "big, span.large",
    "font, span",
    "kbd, code",
    "samp, code",
    "var, em",
    "code, code",
    "abbr, abbr",
    "q, q",
    "mark, span"
  })
  void inALine(String name, String shownAs) throws IOException {
    String section = "<p>one <" + name + ">two</" + name + "> three</p>";
    assertThat(dom(section).select("main p:contains(three) > " + shownAs).eachText())
        .containsExactly("two");
    assertThat(page(section).problems()).isEmpty();
    assertThat(new SmallPdf(folder).text("<section1 topic='T'>" + section + "</section1>"))
        .containsPattern("one \\W?two\\W? three");
    assertThat(advice(section)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "pre, figure.code > pre > code",
    "h1, p.heading",
    "h4, p.heading",
    "center, div.center",
    "figure, div",
    "section, div",
    "aside, div.box",
    "figcaption, p",
    "menu, ul > li"
  })
  void asABlock(String name, String shownAs) throws IOException {
    String section = "<p>one</p><" + name + ">two</" + name + "><p>three</p>";
    assertThat(dom(section).select("main section > " + shownAs).eachText()).contains("two");
    assertThat(page(section).problems()).isEmpty();
    assertThat(new SmallPdf(folder).text("<section1 topic='T'>" + section + "</section1>"))
        .containsPattern("one\\s+\\W?\\s*two\\s+three");
    assertThat(advice(section)).hasSize(1);
  }

  @Test
  void aTableOfParts() throws IOException {
    String table =
        "<table><caption>what <b>it</b> shows</caption><colgroup><col/><col/></colgroup>"
            + "<tfoot><tr><td>f1</td><td>f2</td></tr></tfoot>"
            + "<thead><tr><td>h1</td><td>h2</td></tr></thead>"
            + "<tbody><tr><td>a1</td><td>a2</td></tr><tr><td>b1</td><td>b2</td></tr></tbody></table>";
    Document page = dom(table);
    assertThat(page.select("thead th[scope=col]").eachText()).containsExactly("h1", "h2");
    assertThat(page.select("tbody tr").eachText()).containsExactly("a1 a2", "b1 b2", "f1 f2");
    assertThat(page.select("figcaption").text()).startsWith("Table 1: what it shows");
    assertThat(page(table).problems()).isEmpty();
    String pdf = new SmallPdf(folder).text("<section1 topic='T'>" + table + "</section1>");
    assertThat(pdf).containsSubsequence("what it shows", "h1", "h2", "a1 a2", "b1 b2", "f1 f2");
    assertThat(advice(table)).anyMatch(note -> note.contains("attribute `caption`"));
  }

  @Test
  void anAddressIsJudgedAsThatOfALink() {
    Document page =
        dom(
            "<p><a href='https://xmpp.org/'>a</a> <a href='#t'>b</a> <a href='javascript:x'>c</a>"
                + " <a name='n'>d</a></p>");
    assertThat(page.select("main section:has(#t) p a").eachAttr("href"))
        .containsExactly("https://xmpp.org/", "#t");
    assertThat(page.select("main section:has(#t) p").text()).startsWith("a b c d");
  }

  /** What the errors of structure say to write instead. */
  private List<String> advice(String section) throws IOException {
    Path file = folder.resolve("xep-9002.xml");
    Files.writeString(file, "<xep><section1 topic='T'>" + section + "</section1></xep>");
    return new XepReader()
        .read(file).problems().stream()
            .filter(f -> f.rule().equals("invalid-structure"))
            .map(Finding::notes)
            .flatMap(List::stream)
            .map(Note::message)
            .filter(note -> note.matches("(Write|Begin|Leave|Put|Remove) .*"))
            .toList();
  }
}
