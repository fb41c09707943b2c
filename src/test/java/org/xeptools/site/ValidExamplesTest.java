package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.render.EpubRenderer;
import org.xeptools.render.HtmlRenderer;
import org.xeptools.render.Stylesheets;
import org.xeptools.site.build.Task;

/** The marks on examples that are valid, where site.yaml asks for them. */
class ValidExamplesTest {
  private static final String SCHEMA =
      "<section1 topic='Schema'><code><![CDATA[<xs:schema xmlns='urn:xmpp:a:1'"
          + " xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:xmpp:a:1'>"
          + "<xs:element name='a' type='xs:integer'/></xs:schema>]]></code></section1>";

  @TempDir Path folder;

  private static String examples(String... contents) {
    StringBuilder xml = new StringBuilder("<section1 topic='Use'>");
    for (String content : contents) {
      xml.append("<example><![CDATA[<a xmlns='urn:xmpp:a:1'>")
          .append(content)
          .append("</a>]]></example>");
    }
    return xml + "</section1>";
  }

  private Series series(boolean marked) throws Exception {
    SiteSettings settings = new SiteSettings("T", "https://x.example/", marked);
    return SmallSeries.read(folder).with(settings);
  }

  private static Task page(Series series, String path) {
    return new DocumentPages(
            new HtmlRenderer(Stylesheets.ofProgram()),
            new EpubRenderer(Stylesheets.ofProgram()),
            Optional.empty())
        .task(series, path)
        .orElseThrow();
  }

  private static String html(Series series, String path) {
    byte[] page = page(series, path).work().make().files().get(path);
    return new String(page, StandardCharsets.UTF_8);
  }

  private void write(String example) throws Exception {
    new SmallSeries(folder)
        .with("xep-0001", "Draft", "", SCHEMA + examples("1", "one"))
        .with("xep-0002", "Draft", "", examples(example))
        .with("inbox/b", "ProtoXEP", "", examples("3"));
  }

  @Test
  void onlyValidExamplesSayWhichSchemaTheyKeepTo() throws Exception {
    write("2");
    Series series = series(true);
    List<Element> marks = Jsoup.parse(html(series, "xep-0001.html")).select("figure .valid");
    assertThat(marks).hasSize(1);
    assertThat(marks.get(0).closest("figure").id()).isEqualTo("example-1");
    assertThat(marks.get(0).text()).isEqualTo("Valid against the schema of XEP-0001");
    assertThat(Jsoup.parse(html(series, "inbox/b.html")).select(".valid a").attr("href"))
        .isEqualTo("../namespaces/urn-xmpp-a-1.html");
  }

  @Test
  void withoutTheWordNothingIsSaidAndNothingIsMadeAnew() throws Exception {
    write("2");
    Series plain = series(false);
    assertThat(Jsoup.parse(html(plain, "xep-0001.html")).select(".valid")).isEmpty();
    String key = page(plain, "xep-0002.html").key();
    Files.writeString(
        folder.resolve("xep-0001.xml"),
        Files.readString(folder.resolve("xep-0001.xml")).replace("xs:integer", "xs:date"));
    assertThat(page(series(false), "xep-0002.html").key()).isEqualTo(key);
  }

  @Test
  void aPageIsMadeAnewWhenTheSchemaOfAnotherDocumentChanges() throws Exception {
    write("2");
    String key = page(series(true), "xep-0002.html").key();
    assertThat(page(series(true), "xep-0002.html").key()).isEqualTo(key);
    Files.writeString(
        folder.resolve("xep-0001.xml"),
        Files.readString(folder.resolve("xep-0001.xml")).replace("xs:integer", "xs:date"));
    Series changed = series(true);
    assertThat(page(changed, "xep-0002.html").key()).isNotEqualTo(key);
    assertThat(Jsoup.parse(html(changed, "xep-0002.html")).select(".valid")).isEmpty();
  }
}
