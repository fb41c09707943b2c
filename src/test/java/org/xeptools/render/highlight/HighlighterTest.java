package org.xeptools.render.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.Growth;
import org.xeptools.TestSeries;
import org.xeptools.document.Listing;
import org.xeptools.document.listing.Language;

class HighlighterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<iq type='get'/> | XML",
        "</stream:stream> | XML",
        "C: <stream:stream to='a'> | XML",
        "... <body>x</body> | XML",
        "<?xml version='1.0'?> | XML",
        "{\"a\": 1} | JSON",
        "[{\"a\": 1}] | JSON",
        "GET /a HTTP/1.1 | HTTP",
        "HTTP/1.1 200 OK | HTTP",
        "a=rtpmap:96 speex/8000 | SDP",
        "name = 1*ALPHA / \"x\" | ABNF",
        "<name> ::= <letter> | ABNF",
        "<!ELEMENT p (#PCDATA)> | DTD",
        "@@ -1,2 +1,2 @@ | DIFF",
        "Romeo sends a message. | TEXT"
      })
  void languages(String listing, Language language) {
    assertThat(Language.of(listing)).isEqualTo(language);
  }

  @Test
  void xml() {
    assertThat(shown(Language.XML, "<iq a='1&amp;2'>x &lt; ...<!-- c --></iq>"))
        .containsExactly(
            "TAG <iq",
            "ATTRIBUTE a",
            "STRING '1",
            "ENTITY &amp;",
            "STRING 2'",
            "TAG >",
            "ENTITY &lt;",
            "PLACEHOLDER ...",
            "COMMENT <!-- c -->",
            "TAG </iq",
            "TAG >");
  }

  @Test
  void aSpeakerBeforeALineAndATagCutShort() {
    assertThat(shown(Language.XML, "C: <auth [...]>\nS: <a b='x\n<c/>"))
        .containsExactly(
            "KEYWORD C:",
            "TAG <auth",
            "PLACEHOLDER [...]",
            "TAG >",
            "KEYWORD S:",
            "TAG <a",
            "ATTRIBUTE b",
            "STRING 'x",
            "TAG <c",
            "TAG />");
  }

  @Test
  void aBodyInItsOwnLanguage() {
    assertThat(shown(Language.HTTP, "POST /x HTTP/1.1\nHost: a\n\n{\"n\": 12}"))
        .containsExactly(
            "KEYWORD POST", "KEYWORD HTTP/1.1", "ATTRIBUTE Host:", "ATTRIBUTE \"n\"", "NUMBER 12");
  }

  @Test
  void aPatch() {
    assertThat(shown(Language.DIFF, "@@ -1 +1 @@\n-a\n+b\n c"))
        .containsExactly("KEYWORD @@ -1 +1 @@", "DELETED -a", "INSERTED +b");
  }

  @ParameterizedTest
  @EnumSource
  void anyTextIsTakenAsItIs(Language language) {
    Random random = new Random(7);
    String letters = "<>/&;'\"=!-[]?.…CS: \n\t{}#%+@a1\u00e9😀";
    int[] points = letters.codePoints().toArray();
    for (int i = 0; i < 2000; i++) {
      String text =
          random
              .ints(random.nextInt(60), 0, points.length)
              .mapToObj(at -> Character.toString(points[at]))
              .collect(Collectors.joining());
      assertSound(text, Highlighter.tokens(language, text));
      Language.of(text);
    }
  }

  @ParameterizedTest
  @EnumSource
  void timeGrowsWithLengthOnly(Language language) {
    for (String piece :
        List.of(
            "<", "<a '", "<a b='x", "<!--", "&", "\"", "[ ", "... ", "<a &", "a=", "HTTP/", "\n")) {
      Growth.isNearlyLinear(piece, 200_000, n -> Highlighter.tokens(language, piece.repeat(n)));
      Growth.isNearlyLinear(piece, 200_000, n -> Language.of(piece.repeat(n)));
    }
  }

  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  @Tag("corpus")
  void everyListingOfTheSeries(TestSeries series) throws Exception {
    for (var file : series.files()) {
      var document = series.tree().read(file).document();
      for (Listing listing : document.map(d -> d.listings()).orElse(List.of())) {
        String text = listing.text().value();
        assertSound(text, Highlighter.tokens(Language.of(text), text));
      }
    }
  }

  private static void assertSound(String text, List<Token> tokens) {
    int done = 0;
    for (Token token : tokens) {
      assertThat(token.start()).as(text).isGreaterThanOrEqualTo(done);
      assertThat(token.end()).as(text).isGreaterThan(token.start());
      done = token.end();
    }
    assertThat(done).as(text).isLessThanOrEqualTo(text.length());
  }

  private static List<String> shown(Language language, String text) {
    return Highlighter.tokens(language, text).stream()
        .map(t -> t.kind() + " " + text.substring(t.start(), t.end()))
        .toList();
  }
}
