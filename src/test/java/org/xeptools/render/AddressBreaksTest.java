package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses break after / : #, the label of a XEP never; copied text stays as it was. */
class AddressBreaksTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "urn:xmpp:jingle:apps:rtp:1 | urn:~xmpp:~jingle:~apps:~rtp:~1",
        "https://a.example/b#c-d | https://~a.example/~b#~c-d",
        "<tt>juliet@capulet.lit/balcony</tt> | juliet@capulet.lit/~balcony",
        "See http://jabber.org/protocol/muc#admin. | See http://~jabber.org/~protocol/~muc#~admin.",
        "either/or 10:30 | either/or 10:30",
        "abcdefghijklmnopqrstuvwxyz | abcdefghijklmnopqrstuvwxyz",
        "ends-with-a-colon-and-a-slash:/ | ends-with-a-colon-and-a-slash:/",
        "by XEP-0030 and XEP-XXXX | by [XEP-0030] and [XEP-XXXX]",
        "<link url='https://a.example/'>XEP-0030</link> | [XEP-0030]",
      })
  void onlyAtTheirPlaces(String words, String expected) throws IOException {
    String section = "<section1 topic='One' anchor='one'><p>" + words + "</p></section1>";
    Document page =
        Jsoup.parse(
            new String(
                new HtmlRenderer(Stylesheets.ofProgram())
                    .render(new SmallPdf(folder).document(section), RenderContext.alone())
                    .content(),
                StandardCharsets.UTF_8));
    Element paragraph = page.select("#one ~ p, section:has(> #one) > p").first();
    String text = paragraph.text();
    paragraph.select("wbr").forEach(place -> place.after("~"));
    paragraph.select(".xep-label").forEach(label -> label.text("[" + label.text() + "]"));
    assertThat(paragraph.text()).isEqualTo(expected);
    assertThat(text).isEqualTo(expected.replaceAll("[~\\[\\]]", ""));
  }
}
