package org.xeptools.document.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another version of Woodstox may say things in other words; a failure names the words. */
class WoodstoxMessageTest {
  private static final Map<String, WoodstoxMessage> DOCUMENTS =
      Map.ofEntries(
          Map.entry("<xep><a></b></xep>", WoodstoxMessage.WRONG_END_TAG),
          Map.entry("<xep>", WoodstoxMessage.NO_END_TAG),
          Map.entry("<!-- c -->", WoodstoxMessage.END_IN_PROLOG),
          Map.entry("<xep><![CDATA[ a", WoodstoxMessage.END_IN_CDATA),
          Map.entry("<xep><!-- a", WoodstoxMessage.END_IN_COMMENT),
          Map.entry("<xep a='b", WoodstoxMessage.END_IN_VALUE),
          Map.entry("<xep><", WoodstoxMessage.END_IN_TAG),
          Map.entry("<xep", WoodstoxMessage.END_IN_TAG),
          Map.entry("<!DOCTYPE xep [ <!ENTITY a 'b'>", WoodstoxMessage.END_IN_DTD),
          Map.entry("<!DOCTYPE xep [ <!ENTITY a 'b>", WoodstoxMessage.END_IN_DTD),
          Map.entry("<xep>&", WoodstoxMessage.END),
          Map.entry("<xep><?a", WoodstoxMessage.END),
          Map.entry("<xep><?xml version='1.0'?></xep>", WoodstoxMessage.LATE_XML_DECLARATION),
          Map.entry("<?xml encoding='UTF-8'?><xep/>", WoodstoxMessage.NO_VERSION),
          Map.entry("<!doctype xep><xep/>", WoodstoxMessage.NO_DECLARATION),
          Map.entry("<!DOCTYPE xep [ oops ]><xep/>", WoodstoxMessage.NO_DTD_DECLARATION),
          Map.entry("<xep" + attributes(101) + "/>", WoodstoxMessage.MANY_ATTRIBUTES),
          Map.entry("<xep a='" + "x".repeat(600_000) + "'/>", WoodstoxMessage.LONG_ATTRIBUTE),
          Map.entry("<xep a='1' a='2'/>", WoodstoxMessage.REPEATED_ATTRIBUTE),
          Map.entry("text<xep/>", WoodstoxMessage.TEXT_BEFORE),
          Map.entry("<xep/>text", WoodstoxMessage.TEXT_AFTER),
          Map.entry("<xep>a < b</xep>", WoodstoxMessage.BARE_LESS_THAN),
          Map.entry("< xep/>", WoodstoxMessage.BARE_LESS_THAN),
          Map.entry("<xep>&a b</xep>", WoodstoxMessage.NO_SEMICOLON),
          Map.entry("<xep>&amp", WoodstoxMessage.NO_SEMICOLON),
          Map.entry("<xep>&#1 </xep>", WoodstoxMessage.NO_NUMBER),
          Map.entry("<xep>&#xA </xep>", WoodstoxMessage.NO_NUMBER),
          Map.entry("<xep>a & b</xep>", WoodstoxMessage.BARE_AMPERSAND),
          Map.entry("<xep a='x < y'/>", WoodstoxMessage.LESS_THAN_IN_VALUE),
          Map.entry("<xep><a</xep>", WoodstoxMessage.LESS_THAN_IN_TAG),
          Map.entry("<xep a='x's/>", WoodstoxMessage.NO_SPACE),
          Map.entry("<xep a/>", WoodstoxMessage.NO_VALUE),
          Map.entry("<xep a=b/>", WoodstoxMessage.NO_QUOTE),
          Map.entry("<xep><!-- a -- b --></xep>", WoodstoxMessage.DASHES_IN_COMMENT),
          Map.entry("<xep>]]></xep>", WoodstoxMessage.STRAY_CDATA_END),
          Map.entry("<xep/><xep/>", WoodstoxMessage.SECOND_ROOT),
          Map.entry("<xep a='x'/ >", WoodstoxMessage.OTHER));

  private static final Map<String, WoodstoxMessage> FRAGMENTS =
      Map.of(
          "a</b>", WoodstoxMessage.STRAY_END_TAG,
          "<a>b", WoodstoxMessage.NO_END_TAG,
          "<a></b>", WoodstoxMessage.WRONG_END_TAG);

  private interface Reading {
    void read(String text) throws MalformedXml;
  }

  private static final Reading DOCUMENT = text -> XmlLexer.document(text, 0, event -> {});
  private static final Reading FRAGMENT = text -> XmlLexer.fragment(text, event -> {});

  @Test
  void eachIsTold() {
    DOCUMENTS.forEach((text, message) -> assertIs(message, reason(text, DOCUMENT), text));
    FRAGMENTS.forEach((text, message) -> assertIs(message, reason(text, FRAGMENT), text));
  }

  @ParameterizedTest
  @MethodSource("allWords")
  void someDocumentProvokes(String words) {
    List<String> reasons = new ArrayList<>();
    DOCUMENTS.keySet().forEach(text -> reasons.add(reason(text, DOCUMENT)));
    FRAGMENTS.keySet().forEach(text -> reasons.add(reason(text, FRAGMENT)));
    assertThat(reasons)
        .as("Woodstox says '%s' of none of the documents", words)
        .anyMatch(reason -> Pattern.compile(words).matcher(reason).find());
  }

  static Stream<String> allWords() {
    return Stream.of(WoodstoxMessage.values()).flatMap(m -> m.alternatives().stream());
  }

  @Test
  void names() {
    assertThat(WoodstoxMessage.WRONG_END_TAG.name(reason("<xep><a></b></xep>", DOCUMENT)))
        .contains("b");
    assertThat(WoodstoxMessage.REPEATED_ATTRIBUTE.name(reason("<xep a='' a=''/>", DOCUMENT)))
        .contains("a");
    assertThat(WoodstoxMessage.NO_END_TAG.name(reason("<a>b", FRAGMENT))).contains("a");
    assertThat(WoodstoxMessage.STRAY_END_TAG.name(reason("a</b>", FRAGMENT))).contains("b");
  }

  private static void assertIs(WoodstoxMessage message, String reason, String text) {
    assertThat(WoodstoxMessage.of(reason))
        .as(
            "Woodstox says '%s' of %s, where %s looks for %s",
            reason, text.substring(0, Math.min(50, text.length())), message, message.alternatives())
        .isEqualTo(message);
  }

  private static String reason(String text, Reading reading) {
    try {
      reading.read(text);
    } catch (MalformedXml e) {
      return e.reason();
    }
    throw new AssertionError("this is read without a complaint: " + text);
  }

  private static String attributes(int count) {
    return IntStream.range(0, count).mapToObj(i -> " a" + i + "=''").reduce("", String::concat);
  }
}
