package org.xeptools.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What counts as the text of a state, and what is markup only. */
class VisibleTextTest {
  private static String digest(String xml) {
    return WordBag.of(VisibleText.of(xml)).digest();
  }

  @Test
  void markupIsNoText() {
    String plain = digest("<p>A boat floats, <em>mostly</em>.</p>");
    assertThat(digest("<p>A boat\r\n floats, mostly.</p>")).isEqualTo(plain);
    assertThat(digest("<p id='x'>A boat <!-- soon --><strong>floats</strong>, mostly.</p>"))
        .isEqualTo(plain);
    assertThat(digest("<p>A boat sinks, mostly.</p>")).isNotEqualTo(plain);
  }

  @Test
  void theTextOfAnExampleIsTheSameHoweverItIsEscaped() {
    assertThat(digest("<example><![CDATA[<iq id='1'/>]]></example>"))
        .isEqualTo(digest("<example>&lt;iq id=&apos;1&apos;/&gt;</example>"))
        .isNotEqualTo(digest("<example><![CDATA[<iq id='2'/>]]></example>"));
  }

  @Test
  void attributesThatPagesShowAreText() {
    assertThat(digest("<section1 topic='Rules' anchor='r'/>"))
        .isEqualTo(digest("<section1 topic='Rules'/>"))
        .isNotEqualTo(digest("<section1 topic='Laws'/>"));
    assertThat(digest("<link url='a'>x</link>")).isNotEqualTo(digest("<link url='b'>x</link>"));
  }

  @Test
  void whatAnEntityOfTheDocumentStandsForIsText() {
    String head = "<!DOCTYPE xep [<!ENTITY ns 'urn:1'> <!ENTITY % ents SYSTEM 'xep.ent'>]>";
    String body = "<xep><header></header><p>&ns;</p></xep>";
    StateScan one = StateScan.of(head + body);
    StateScan two = StateScan.of(head.replace("urn:1", "urn:2") + body);
    StateScan moved = StateScan.of(head.replace("xep.ent", "../xep.ent") + body);
    assertThat(one.words().digest())
        .isEqualTo(moved.words().digest())
        .isNotEqualTo(two.words().digest());
  }

  @Test
  void aCorrectionChangesFewWordsAndNoKeyword() {
    String text = "A boat floats on water and a client MUST row it. ".repeat(9);
    WordBag words = WordBag.of(text);
    assertThat(words.isCorrectedBy(WordBag.of(text.replaceFirst("boat", "ship")))).isTrue();
    assertThat(words.isCorrectedBy(WordBag.of(text.replaceFirst("MUST", "can")))).isFalse();
    assertThat(WordBag.of(text.replaceFirst("MUST", "can")).isCorrectedBy(words)).isFalse();
    assertThat(words.isCorrectedBy(WordBag.of(text.replaceAll("boat", "ship") + text))).isFalse();
  }

  @Test
  void theScanGrowsWithTheText() {
    for (String part :
        new String[] {"<", "&", "<![CDATA[", "<!--", "a='", "<!ENTITY a '", "<a b="}) {
      double few = Math.min(scan(part, 20_000), scan(part, 20_000));
      double many = Math.min(scan(part, 80_000), scan(part, 80_000));
      assertThat(many).as(part).isLessThan(10 * few + 0.2);
    }
  }

  private static double scan(String part, int count) {
    String text = part.repeat(count);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(VisibleText.of(text) + VisibleText.entities(text)).isNotNull();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }
}
