package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xeptools.document.XepDocument;

/** Fragments and the HTML they become; what is compared is the first section, or what is named. */
class HtmlGoldenTest {
  private final HtmlRenderer renderer = new HtmlRenderer(Stylesheets.ofProgram());

  @TestFactory
  Stream<DynamicTest> golden() throws IOException {
    return Golden.tests("html", this::fragment);
  }

  private String fragment(String sections) {
    Document page = page(Golden.document(sections));
    StringBuilder html = new StringBuilder();
    page.select("main > :not(#appendices)").forEach(e -> html.append(e.outerHtml()).append('\n'));
    page.select("ol.notes").forEach(e -> html.append(e.outerHtml()).append('\n'));
    return html.toString().strip();
  }

  private Document page(String inXep) {
    return page(Golden.read("<xep>" + inXep + "</xep>"));
  }

  private Document page(XepDocument document) {
    Rendered rendered = renderer.render(document, RenderContext.alone());
    Document page = Jsoup.parse(new String(rendered.content(), StandardCharsets.UTF_8));
    page.outputSettings().prettyPrint(false);
    return page;
  }

  @Test
  void everyFieldOfTheHeaderIsShownHoweverOftenAndWherever() {
    String header =
        "<header>loose<title>One</title><title>Two</title><status>Draft</status>"
            + "<type>Odd</type><shortname>sn</shortname><tags><tag>t1</tag></tags>"
            + "<schemaloc><url>TBD</url><ns>nn</ns></schemaloc><councilnote>cn</councilnote>"
            + "<novel>nv</novel><author>stray<surname>Doe</surname><uri>javascript:x</uri></author>"
            + "<revision><date>never</date><version>9</version><version>10</version></revision>"
            + "</header><p>before</p>after<header><sig>S2</sig></header>";
    String text = page(header).body().text();
    assertThat(text)
        .contains("loose", "One", "Two", "Stable", "Odd", "sn", "t1", "TBD", "nn", "cn", "nv")
        .contains("stray", "Doe", "javascript:x", "never", "9", "10", "before", "after", "S2");
  }

  @Test
  void nothingOfADocumentRunsOrLoads() {
    Document page =
        page(
            "<section1 topic='&lt;script>' anchor='&quot;onload=x'>"
                + "<p style='background:url(http://x)' onclick='x'><link url='javascript:x'>a</link>"
                + "<link url='//evil'>b</link><img src='http://x/y.png' alt='c'/><script>x</script>"
                + "</p><example><![CDATA[</pre><script>x</script>]]></example></section1>");
    assertThat(page.select("[style], [onclick], [onload], main img, iframe, style")).isEmpty();
    assertThat(page.select("script").eachAttr("type")).containsExactly("application/ld+json");
    assertThat(page.select("script").html()).doesNotContain("<");
    assertThat(page.select(".bar img").eachAttr("src")).containsExactly("assets/logo.svg");
    assertThat(page.select("main > section:not(#appendices) a:not(.anchor-link)")).isEmpty();
    assertThat(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"))
        .containsExactly("assets/xep.css", "assets/logo.svg");
  }

  @Test
  void schemasAreFilesWhateverTheirNamespaceSays() {
    Rendered rendered =
        renderer.render(
            Golden.read(
                "<xep><section1 topic='T'><code><![CDATA[\n<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'"
                    + " targetNamespace='../../&#47;etc/x'/>\n]]></code><code><![CDATA["
                    + "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'"
                    + " targetNamespace='http://harbor.example/protocol/etc#x'/>]]></code></section1></xep>"),
            RenderContext.alone().below("../"));
    Document page = Jsoup.parse(new String(rendered.content(), StandardCharsets.UTF_8));
    List<String> links = page.select("details.schema a[download]").eachAttr("href");
    assertThat(links).hasSize(2).allMatch(l -> l.matches("\\.\\./schemas/[a-z0-9-]+\\.xsd"));
    assertThat(rendered.beside().keySet())
        .containsExactlyInAnyOrderElementsOf(links.stream().map(l -> l.substring(3)).toList());
    assertThat(rendered.beside().values()).allMatch(text -> text.startsWith("<xs:schema"));
  }

  @Test
  void linksLeadToWhatIsThere() {
    String links =
        Stream.of(
                "#here",
                "here",
                "#gone",
                "gone",
                "xep-0060.html#intro",
                "https://xmpp.org/extensions/xep-0060.html#gone",
                "xep-0009.html#any",
                "https://xmpp.org/extensions/xep-0009.html#any")
            .map(url -> "<link url='" + url + "'>x</link> ")
            .collect(Collectors.joining());
    Rendered rendered =
        renderer.render(
            Golden.read(
                "<xep><section1 topic='T' anchor='here'><p>" + links + "</p></section1></xep>"),
            new RenderContext(
                Set.of("0060"), "../", n -> Optional.empty(), (n, id) -> id.equals("intro")));
    Document page = Jsoup.parse(new String(rendered.content(), StandardCharsets.UTF_8));
    assertThat(page.select("main > section:not(#appendices) p a").eachAttr("href"))
        .containsExactly(
            "#here",
            "#here",
            "../xep-0060.html#intro",
            "../xep-0060.html",
            "https://xmpp.org/extensions/xep-0009.html#any",
            "https://xmpp.org/extensions/xep-0009.html#any");
    assertThat(page.select("main > section p .nowhere").eachAttr("title"))
        .satisfiesExactly(
            title -> assertThat(title).endsWith(": #gone"),
            title -> assertThat(title).endsWith(": gone"));
  }

  @Test
  void anUnknownElementIsReportedAndItsTextShown() {
    Rendered rendered =
        renderer.render(
            Golden.read("<xep><section1 topic='T'><p>a <blink>b</blink></p></section1></xep>"),
            RenderContext.alone());
    assertThat(rendered.problems()).hasSize(1);
    assertThat(rendered.problems().get(0).message()).contains("<blink>");
    assertThat(new String(rendered.content(), StandardCharsets.UTF_8))
        .contains("<span class=\"unknown\">b</span>");
  }
}
