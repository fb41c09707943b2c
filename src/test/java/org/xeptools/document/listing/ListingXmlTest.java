package org.xeptools.document.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xeptools.Growth;
import org.xeptools.TestSeries;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Listing;

class ListingXmlTest {
  @Test
  void elementsKnowTheirPlacesAndNamespaces() {
    String text = "C: <iq id='a'>\n<x:tide xmlns:x='urn:t'\n  at='Dover'>high</x:tide></iq>";
    XmlElement iq = ListingXml.of(text).roots().get(0);
    XmlElement tide = iq.first("tide").orElseThrow();
    XmlAttribute at = tide.attribute("at").orElseThrow();
    assertThat(text.substring(tide.start(), tide.nameEnd())).isEqualTo("<x:tide");
    assertThat(text.substring(at.start(), at.nameEnd())).isEqualTo("at");
    assertThat(text.substring(at.valueStart(), at.valueEnd())).isEqualTo("Dover");
    assertThat(text.substring(tide.contentEnd(), tide.end())).isEqualTo("</x:tide>");
    assertThat(tide.content()).isEqualTo("high");
    assertThat(tide.namespace()).isEqualTo("urn:t");
    assertThat(iq.namespace()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/><b/>",
        "before <a>...</a> after",
        "<stream:stream to='x'>",
        "</stream:stream>",
        "C: <stream:stream\nC:   to='x'>\nS: <stream:features><a/></stream:features>",
        "<?xml version='1.0'?><a/>\n<?xml version='1.0'?><a/>",
        "<a ...><b/></a>",
        "<a b='c' [...]/>",
        "<a><b/>\n...",
        "<a>\n  […]\n  <.../>\n</a>",
        "<a b=\"it's\">&lt;&amp;&#10;</a>",
        "<a>&lt;a&gt;x&lt;/a&gt;</a>",
        "<a>x&lt;/a></a>",
        "<a>&lt;b>x</a>",
        "<a>&lt;b&gt;</a>",
        "<a><![CDATA[<b> & ]] >]]></a>",
        "<user>@<host>/<resource>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
        "<a><!-- <b> & --></a >",
        "<a/>\n| <-- b -->\n<---- c ---->\n<-- d",
      })
  void takenAsMeant(String text) {
    assertThat(ListingXml.of(text).faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a><item>x</itme></a> | <a><item>x</item></a>",
        "<a>\\n<b&gt;x</b>\\n</a> | <a>\\n<b>x</b>\\n</a>",
        "<a>\\n<b c='d'&gt;x</b>\\n</a> | <a>\\n<b c='d'>x</b>\\n</a>",
        "<a><b>x</b&gt;</a> | <a><b>x</b></a>",
        "<a>\\n<b>x&lt;/b>\\n</a> | <a>\\n<b>x</b>\\n</a>",
        "<a>\\n&lt;b c='d'>x</b>\\n</a> | <a>\\n<b c='d'>x</b>\\n</a>",
        "<a b=''c:d>x</a> | <a b='c:d'>x</a>",
        "<a b=''c:d'>x</a> | <a b='c:d'>x</a>",
        "<a b=''c='d'>x</a> | <a b='' c='d'>x</a>",
        "<a b=&quot;c d&quot;/> | <a b=\"c d\"/>",
        "<a b=&apos;c&apos;>x</a> | <a b='c'>x</a>",
        "<a><b>x<b></a> | <a><b>x</b></a>",
        "<a>\\n<b c='d'>\\n</a> | <a>\\n<b c='d'/>\\n</a>",
        "<a><b/>x</b></a> | <a><b>x</b></a>",
        "<a b='c>\\n<d e='f'/></a> | <a b='c'>\\n<d e='f'/></a>",
        "<a b='c d='e'/> | <a b='c' d='e'/>",
        "<a b=\"c' d='e'/> | <a b=\"c\" d='e'/>",
        "<a b'c'/> | <a b='c'/>",
        "<a b=c/> | <a b='c'/>",
        "<a b=c'/> | <a b='c'/>",
        "<a b='c''/> | <a b='c'/>",
        "<a b='c'd='e'/> | <a b='c' d='e'/>",
        "<a>x & y</a> | <a>x &amp; y</a>",
        "<a>&lt5</a> | <a>&lt;5</a>",
        "<a/>\\n <-- b -->\\n<c/> | <a/>\\n <!-- b -->\\n<c/>",
        "<a b='?c&d'/> | <a b='?c&amp;d'/>",
        "<a b='c'></a | <a b='c'></a>"
      })
  void repaired(String text, String expected) {
    String broken = text.replace("\\n", "\n");
    List<XmlFault> faults = ListingXml.of(broken).faults();
    assertThat(faults).hasSize(1);
    Optional<XmlFault.Repair> repair = faults.get(0).repair();
    assertThat(repair).isPresent();
    String repaired =
        broken.substring(0, repair.get().start())
            + repair.get().replacement()
            + broken.substring(repair.get().end());
    assertThat(repaired).isEqualTo(expected.replace("\\n", "\n"));
    assertThat(ListingXml.of(repaired).faults()).isEmpty();
  }

  @Test
  void anyTextIsRead() {
    Random random = new Random(7);
    String alphabet = "<>/='\"&;!-[]?ab: \n.…xml";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      for (XmlFault fault : ListingXml.of(text.toString()).faults()) {
        assertThat(fault.start()).as(text.toString()).isLessThan(text.length());
        assertThat(fault.end()).as(text.toString()).isBetween(fault.start(), text.length() + 1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "</a>",
        "<a b='",
        "<a b=\"c'",
        "<a b='c'd='",
        "&",
        "<",
        "<!--",
        "<a/></a>",
        "<!a[>",
        "<...",
        "</...",
        "<a [ ",
        " [ ",
        "<a {",
        "<a b=",
        "<a>x<a>",
        "<![CDATA["
      })
  void timeGrowsWithLengthOnly(String piece) {
    Growth.isNearlyLinear(piece, 200_000, n -> ListingXml.of(piece.repeat(n)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[ ", "{ ", "a=b ", "a='b' ", "'", "a ", "\n"})
  void aTagWithoutEnd(String piece) {
    Growth.isNearlyLinear(piece, 200_000, n -> ListingXml.of("<tide " + piece.repeat(n)));
  }

  /** What Woodstox takes is well-formed here too, and has the same elements. */
  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  @Tag("corpus")
  void agreesWithWoodstox(TestSeries series) throws IOException {
    Corpus corpus = series.tree();
    int compared = 0;
    for (var file : corpus.published().values()) {
      for (Listing listing :
          corpus.read(file).document().map(d -> d.listings()).orElse(List.of())) {
        Optional<List<String>> names = names(listing.text().value());
        if (listing.language() == Language.XML && names.isPresent()) {
          List<String> own = new ArrayList<>();
          listing.xml().walk(element -> own.add(element.name()));
          assertThat(listing.xml().faults()).as(listing.text().value()).isEmpty();
          assertThat(own).isEqualTo(names.get());
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  private static Optional<List<String>> names(String text) {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(
        WstxInputProperties.P_INPUT_PARSING_MODE, WstxInputProperties.PARSING_MODE_FRAGMENT);
    List<String> names = new ArrayList<>();
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          names.add(xml.getLocalName());
        }
      }
      return Optional.of(names);
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }
}
