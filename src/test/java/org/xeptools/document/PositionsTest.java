package org.xeptools.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** Each character of the tree knows the characters of the file that it comes from. */
class PositionsTest {
  private static final Path FILE = Path.of("xep-9001.xml");

  /**
   * The text of the first {@code p}, one line a character: {@code a 5-6}. Offsets are from the
   * beginning of {@code body}.
   */
  private static List<String> places(String subset, String body) {
    String before = (subset.isEmpty() ? "" : "<!DOCTYPE xep [" + subset + "]>") + "<xep>";
    XepDocument document = read(before + body + "</xep>");
    return places(document.elements("p").findFirst().orElseThrow().text(), before.length());
  }

  private static List<String> places(MappedText text, int from) {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < text.value().length(); i++) {
      SourceSpan span = text.span(i, i + 1);
      places.add(text.value().charAt(i) + " " + (span.start() - from) + "-" + (span.end() - from));
    }
    return places;
  }

  private static XepDocument read(String text) {
    return new XepReader().read(XepSource.of(FILE, text)).document().orElseThrow();
  }

  private static String written(XepDocument document, SourceSpan span) {
    return document.source().textOf(span);
  }

  @Test
  void text() {
    assertThat(places("", "<p>ebb</p>")).containsExactly("e 3-4", "b 4-5", "b 5-6");
  }

  @Test
  void textOfChildren() {
    assertThat(places("", "<p>a<em>b</em>c</p>")).containsExactly("a 3-4", "b 8-9", "c 14-15");
  }

  @Test
  void tabsAndLineFeeds() {
    assertThat(places("", "<p>\ta\n</p>")).containsExactly("\t 3-4", "a 4-5", "\n 5-6");
  }

  @Test
  void carriageReturns() {
    assertThat(places("", "<p>a\r\nb\rc</p>"))
        .containsExactly("a 3-4", "\n 4-6", "b 6-7", "\n 7-8", "c 8-9");
    assertThat(places("", "<p\r\n>\r\n<![CDATA[\r\nx]]></p>"))
        .containsExactly("\n 5-7", "\n 16-18", "x 18-19");
    assertThat(places("", "<!--\r\n--><?a\r\n?><p>a</p>")).containsExactly("a 19-20");
  }

  @Test
  void characterReferences() {
    assertThat(places("", "<p>a&#233;b&amp;&#x41;c</p>"))
        .containsExactly("a 3-4", "\u00E9 4-10", "b 10-11", "& 11-16", "A 16-22", "c 22-23");
  }

  @Test
  void astralCharacters() {
    assertThat(places("", "<p>\uD83C\uDF0Aa&#x1F30A;b</p>"))
        .containsExactly(
            "\uD83C 3-4", "\uDF0A 4-5", "a 5-6", "\uD83C 6-15", "\uDF0A 6-15", "b 15-16");
  }

  @Test
  void cdata() {
    assertThat(places("", "<p>a<![CDATA[<b>]]>c</p>"))
        .containsExactly("a 3-4", "< 13-14", "b 14-15", "> 15-16", "c 19-20");
  }

  @Test
  void cdataCutByAnEntity() {
    assertThat(places("<!ENTITY n 'xy'>", "<p><![CDATA[a]]>&n;<![CDATA[b]]></p>"))
        .containsExactly("a 12-13", "x 16-19", "y 16-19", "b 28-29");
  }

  @Test
  void comments() {
    assertThat(places("", "<p>a<!-- b -->c<?d e?>f</p>"))
        .containsExactly("a 3-4", "c 14-15", "f 22-23");
  }

  @Test
  void nestedEntities() {
    assertThat(places("<!ENTITY i 'y'> <!ENTITY o 'x&i;&#122;'>", "<p>a&o;b</p>"))
        .containsExactly("a 3-4", "x 4-7", "y 4-7", "z 4-7", "b 7-8");
  }

  @Test
  void markupFromEntities() {
    String before = "<!DOCTYPE xep [<!ENTITY e \"<em class='c'>x<br/></em>\">]><xep><p>";
    XepDocument document = read(before + "a&e;b</p></xep>");
    Element em = document.elements("em").findFirst().orElseThrow();
    for (SourceSpan span :
        List.of(
            em.startTag(),
            em.endTag().orElseThrow(),
            em.span(),
            em.textSpan(),
            em.attributes().get(0).span(),
            em.attributes().get(0).value().span(),
            em.elements().get(0).startTag())) {
      assertThat(span).isEqualTo(document.source().span(before.length() + 1, before.length() + 4));
    }
    assertThat(em.entity()).contains("e");
    assertThat(em.parent().orElseThrow().entity()).isEmpty();
  }

  @Test
  void tags() {
    XepDocument document = read("<xep >\n<p\n class = 'a'\t>x</p\n><br /><code/></xep\t>");
    Element p = document.elements("p").findFirst().orElseThrow();
    assertThat(written(document, p.startTag())).isEqualTo("<p\n class = 'a'\t>");
    assertThat(written(document, p.endTag().orElseThrow())).isEqualTo("</p\n>");
    assertThat(written(document, p.attributes().get(0).span())).isEqualTo("class = 'a'");
    assertThat(written(document, p.attributes().get(0).value().span())).isEqualTo("a");
    Element br = document.elements("br").findFirst().orElseThrow();
    assertThat(written(document, br.span())).isEqualTo("<br />");
    assertThat(br.endTag()).contains(br.startTag());
    assertThat(written(document, document.root().startTag())).isEqualTo("<xep >");
    assertThat(written(document, document.root().endTag().orElseThrow())).isEqualTo("</xep\t>");
  }

  @Test
  void attributes() {
    String before = "<!DOCTYPE xep [<!ENTITY i '1&#50;'> <!ENTITY o 'x&i;'>]><xep><p ";
    XepDocument document = read(before + "a=\"'\u00E9&o;>\" b='&lt;&#x1F30A;\t\r\nz'/></xep>");
    Element p = document.elements("p").findFirst().orElseThrow();
    int from = before.length();
    assertThat(places(p.attributes().get(0).value(), from))
        .containsExactly("' 3-4", "\u00E9 4-5", "x 5-8", "1 5-8", "2 5-8", "> 8-9");
    assertThat(places(p.attributes().get(1).value(), from))
        .containsExactly(
            "< 14-18", "\uD83C 18-27", "\uDF0A 18-27", "  27-28", "  28-30", "z 30-31");
  }

  @Test
  void byteOrderMark() {
    XepDocument document = read("\uFEFF<?xml version='1.0'?>\r\n<xep><p>a</p></xep>");
    assertThat(document.prolog().declaration()).contains(document.source().span(1, 22));
    assertThat(places(document.elements("p").findFirst().orElseThrow().text(), 0))
        .containsExactly("a 32-33");
    assertThat(document.source().startOf(document.root().startTag())).hasToString("2:1");
  }

  @Test
  void prolog() {
    String text =
        "<?xml version='1.0'?><!-- [ --><!DOCTYPE xep [ <!-- ]> --> ]><?a b?><xep>&lt;</xep>";
    XepDocument document = read(text);
    assertThat(written(document, document.prolog().doctype().orElseThrow()))
        .isEqualTo("<!DOCTYPE xep [ <!-- ]> --> ]>");
    assertThat(written(document, document.prolog().instructions().get(0).span()))
        .isEqualTo("<?a b?>");
    assertThat(written(document, document.root().startTag())).isEqualTo("<xep>");
  }

  @Test
  void references() {
    String text = "<!DOCTYPE xep [<!ENTITY a 'b'>]><xep><p c='&a;'>&a;&lt;&#1234;&a;</p></xep>";
    assertThat(read(text).references())
        .allSatisfy(
            r -> assertThat(text.substring(r.span().start(), r.span().end())).isEqualTo("&a;"))
        .extracting(r -> r.span().start())
        .containsExactly(43, 48, 62);
  }

  /** Long text is read in pieces; each must know its place. */
  @Test
  void longText() {
    String body = "<p>" + "0123456789\r\n&#65;\uD83C\uDF0A".repeat(20_000) + "</p>";
    MappedText text =
        read("<xep>" + body + "</xep>").elements("p").findFirst().orElseThrow().text();
    assertThat(text.value()).hasSize(14 * 20_000);
    for (int i = 0; i < 20_000; i++) {
      int place = 8 + i * 19;
      assertThat(text.span(i * 14, i * 14 + 1).start()).isEqualTo(place);
      assertThat(text.span(i * 14 + 10, i * 14 + 11))
          .isEqualTo(new SourceSpan(FILE, place + 10, place + 12));
      assertThat(text.span(i * 14 + 11, i * 14 + 12))
          .isEqualTo(new SourceSpan(FILE, place + 12, place + 17));
      assertThat(text.span(i * 14 + 13, i * 14 + 14))
          .isEqualTo(new SourceSpan(FILE, place + 18, place + 19));
    }
  }

  @Test
  void spansOfStretches() {
    XepDocument document =
        read("<!DOCTYPE xep [<!ENTITY a 'xy'>]><xep><p>1&a;2<em>3</em></p></xep>");
    MappedText text = document.elements("p").findFirst().orElseThrow().text();
    assertThat(written(document, text.span())).isEqualTo("1&a;2<em>3");
    assertThat(written(document, text.span(0, 2))).isEqualTo("1&a;");
    assertThat(written(document, text.span(2, 4))).isEqualTo("&a;2");
  }
}
