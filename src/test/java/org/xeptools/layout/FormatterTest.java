package org.xeptools.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xeptools.Growth;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.source.Edit;
import org.xeptools.source.Edits;
import org.xeptools.source.XepSource;

class FormatterTest {
  private static final Path FILE = Path.of("xep-9001.xml");

  private static ParseResult read(String text) {
    return new XepReader().read(XepSource.of(FILE, text));
  }

  private static String format(String text) {
    return Edits.apply(text, Formatter.format(read(text)));
  }

  /** {@code text} becomes {@code expected}, which stays. */
  private static void becomes(String text, String expected) {
    assertThat(format(text)).isEqualTo(expected);
    assertThat(format(expected)).isEqualTo(expected);
  }

  /** A section of a document that indents by two spaces. */
  private static void section(String body, String expected) {
    String start =
        """
        <xep>
        <header>
          <title>Tides</title>
          <type>Humorous</type>
        </header>
        <section1 topic='A'>
          <p>One</p>
          <p>Two</p>
          <p>Three</p>
          <p>Four</p>
        """;
    String end = "</section1>\n</xep>\n";
    becomes(start + body + end, start + expected + end);
  }

  private static void stays(String body) {
    section(body, body);
  }

  @Test
  void eachElementOfTheOutlineGetsALine() {
    becomes(
        "<xep><header><title>Tides</title> <type/></header>"
            + "<section1 topic='A'><p>Low <em>water</em></p></section1></xep>",
        """
        <xep>
        <header>
          <title>Tides</title>
          <type/>
        </header>
        <section1 topic='A'>
          <p>Low <em>water</em></p>
        </section1>
        </xep>
        """);
  }

  @Test
  void levelsAreIndented() {
    section(
        "<section2 topic='B'>\n<p>Ebb</p>\n      <ul>\n  <li>Flood</li>\n</ul>\n    </section2>\n",
        """
          <section2 topic='B'>
            <p>Ebb</p>
            <ul>
              <li>Flood</li>
            </ul>
          </section2>
        """);
  }

  @Test
  void atMostOneBlankLineIsKept() {
    section("\n  <p>Ebb</p>\n \n\t\n\n  <p>Flood</p>\n", "\n  <p>Ebb</p>\n\n  <p>Flood</p>\n");
  }

  @Test
  void blanksAtLineEndsGo() {
    section("  <p>Ebb</p>   \n  <p>Flood</p>\t\n", "  <p>Ebb</p>\n  <p>Flood</p>\n");
  }

  @Test
  void aRecordIsOnOneLineOrOnMany() {
    stays("  <ul><li>Ebb</li> <li>Flood</li></ul>\n");
    stays("  <dl><di><dt>Ebb</dt><dd>Low</dd></di></dl>\n");
    section(
        "  <ul><li>Ebb</li>\n  <li>Flood</li></ul>\n",
        "  <ul>\n    <li>Ebb</li>\n    <li>Flood</li>\n  </ul>\n");
  }

  @Test
  void cellsAndItemsShareLinesAsTheirAuthorWants() {
    stays(
        """
          <table>
            <tr><th>Port</th>  <th>Tide</th></tr>
            <tr>
              <td>Dover</td><td>6.8</td>
              <td>m</td>
            </tr>
          </table>
        """);
    stays("  <ul>\n    <li><p>Ebb</p></li>\n    <li><p>Flood\n      and\n    </p></li>\n  </ul>\n");
  }

  @Test
  void linesOfWordsMoveWithTheirParagraph() {
    section(
        "      <p>High\n        water,\n   and\n        <em>low\n      water</em></p>\n",
        "  <p>High\n    water,\n   and\n    <em>low\n  water</em></p>\n");
  }

  @Test
  void linesThatAreIndentedOtherwiseStay() {
    section("<p>High\n\twater\n and</p>\n", "  <p>High\n\twater\n   and</p>\n");
  }

  @Test
  void wordsAreNeitherWrappedNorJoined() {
    stays("  <p>High\nwater,  \n\n\n      low   water.\n   </p>\n");
    stays("  <p>" + "tide ".repeat(100) + "</p>\n");
  }

  @Test
  void listsAmongWordsAreLaidOutFromTheirOwnLine() {
    section(
        "    <div>High\n      <ul>\n   <li>water</li>\n     </ul>\n    </div>\n",
        "  <div>High\n    <ul>\n      <li>water</li>\n    </ul>\n  </div>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<example caption='a'><![CDATA[\n<iq>  \n\n\n\t</iq>\n]]></example>",
        "<example>\n  &lt;iq>\n\n\n     &lt;/iq></example>",
        "<code>\n a <em>b\n   c</em>\n</code>",
        "<pre>\n a\n\n\n  b</pre>",
        "<p xml:space='preserve'>\n a\n\n\n      b</p>",
        "<div xml:space='preserve'>\n <p>a</p>\n\n\n      <p>b</p></div>",
        "<p>a<![CDATA[\n      b\n]]></p>",
        "<p><tt>a\n        b</tt></p>",
        "<!-- a\n b\n\n\n c -->",
        "<?a b\n    c?>",
        "<p  class = 'a'\n       title=\"b\n     c\"  >a</p>"
      })
  void whatCountsStays(String element) {
    section(
        "      " + element + "\n", (element.startsWith("<!--") ? "      " : "  ") + element + "\n");
  }

  @Test
  void asidesStayBesideTheirNeighbor() {
    stays("  <p>Ebb</p> <!-- low -->\n  <p>Flood</p><?tide high?>\n");
    stays("  <!-- low --><p>Ebb</p>\n  <?tide high?> <p>Flood</p>\n");
    section("        <!-- low -->\n  <p>Ebb</p>\n", "  <!-- low -->\n  <p>Ebb</p>\n");
    stays("<!--\n  <p>Ebb</p>\n-->\n  <p>Flood</p>\n");
  }

  @Test
  void referencesStayAsTheyAreWritten() {
    String head =
        """
        <!DOCTYPE xep [
        <!ENTITY sea '<author>


        <surname>Ebb</surname></author>'>
              <!ENTITY none ''> ]>


        <xep>
        <header>
        """;
    becomes(
        head + "  <title>a</title>\n      &sea;&sea;\n  &none;\n\n\n  <type/>\n</header>\n</xep>",
        head
            + "  <title>a</title>\n  &sea;\n  &sea;\n  &none;\n\n\n  <type/>\n</header>\n</xep>\n");
  }

  @Test
  void whiteSpaceByReferenceStays() {
    stays("  <p>a</p>&#32;&#10;\n\n\n      <p>b</p>\n");
    stays("  <p>a</p><![CDATA[ ]]>\n\n\n      <p>b</p>\n");
  }

  @Test
  void theDocumentsOwnHabitsCount() {
    String tabs =
        "<xep>\n\t<header>\n\t\t<title>a</title>\n\t\t<type/>\n\t</header>\n\t<section1/>\n\t<section1/>\n";
    becomes(
        tabs + "<section1>\n  <p>b</p></section1>\n</xep>",
        tabs + "\t<section1>\n\t\t<p>b</p>\n\t</section1>\n</xep>\n");
    String header = "<xep>\n  <header>\n    <title>a</title>\n  </header>\n";
    becomes(
        header + "<section1>\n  <p>b</p>\n</section1>\n\n\n  <section1/>\n<section1/>\n</xep>\n",
        header + "<section1>\n  <p>b</p>\n</section1>\n\n<section1/>\n<section1/>\n</xep>\n");
    String wide = "<xep>\n<header>\n    <title>a</title>\n    <type/>\n</header>\n";
    becomes(
        wide + "<section1>\n  <p>b</p>\n</section1>\n</xep>\n",
        wide + "<section1>\n    <p>b</p>\n</section1>\n</xep>\n");
    String flat =
        "<xep>\n<section1>\n<p>a</p>\n<p>b</p>\n<section2>\n<p>c</p>\n<ul>\n  <li>d</li>\n";
    becomes(
        flat + "</ul>\n  </section2>\n</section1>\n</xep>\n",
        flat + "</ul>\n</section2>\n</section1>\n</xep>\n");
  }

  @ParameterizedTest
  @CsvSource({"'\\r\\n'", "'\\r'", "'\\n'"})
  void lineEndsAreThoseOfTheMajority(String written) {
    String end = written.translateEscapes();
    String other = end.equals("\n") ? "\r\n" : "\n";
    String start = "<xep>\n<section1>\n  <p>a</p>\n  <p>b\n  c</p>\n".replace("\n", end);
    becomes(
        "\uFEFF" + start + other + other + " <p>\uD83C\uDF0A</p>" + other + "</section1></xep>",
        "\uFEFF"
            + start
            + end
            + "  <p>\uD83C\uDF0A</p>"
            + end
            + "</section1>"
            + end
            + "</xep>"
            + end);
  }

  @Test
  void theFileEndsWithOneLineEnd() {
    becomes("<xep/>", "<xep/>\n");
    becomes("<xep/>\n \n\n", "<xep/>\n");
    becomes("<xep/> <!-- low -->  ", "<xep/> <!-- low -->\n");
  }

  @Test
  void editsAreSmall() {
    String text =
        "<xep>\r\n<header>\r\n    <title>a</title>\r\n  <type/>\r\n  <sig/>\n</header>\r\n</xep>\r\n";
    assertThat(Formatter.format(read(text)))
        .extracting(
            edit -> text.substring(edit.span().start(), edit.span().end()), Edit::replacement)
        .containsExactly(tuple("  ", ""), tuple("", "\r"));
  }

  @Test
  void aRangeIsLaidOutByItself() {
    String text =
        "<xep>\n<header>\n<title>a</title>\n  <type/>\n<sig/>\n  <number/>\n  <status/>\n</header>\n</xep>";
    int sig = text.indexOf("sig");
    assertThat(Edits.apply(text, Formatter.format(read(text), sig, sig)))
        .isEqualTo(text.replace("<sig/>", "  <sig/>"));
    assertThat(Formatter.format(read(text), 0, text.length()))
        .isEqualTo(Formatter.format(read(text)));
    assertThat(Formatter.format(read(text), 0, 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xep>\n\n\n\n",
        "<xep>\n\n\n\n<p></xep>",
        "<html>\n\n\n\n</html>",
        "",
        "<xep>\u0001\n\n\n\n</xep>"
      })
  void whatIsNotWellFormedStays(String text) {
    assertThat(Formatter.accepts(read(text))).isFalse();
    assertThat(Formatter.format(read(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<section1 topic='a'/>",
        "<section1><p>\n a\n</p></section1>",
        "\n",
        "  ",
        "<!-- \n -->",
        "&amp;\n   ",
        "<![CDATA[\n]]>",
        "<ul>\n<li/><li>a\n</li></ul>"
      })
  void timeGrowsWithLengthOnly(String piece) {
    Map<Integer, ParseResult> reads = new HashMap<>();
    for (int size : new int[] {5_000, 20_000}) {
      reads.put(size, read("<xep>" + piece.repeat(size) + "</xep>"));
      assertThat(Formatter.accepts(reads.get(size))).isTrue();
    }
    Growth.isNearlyLinear(piece, 20_000, n -> Formatter.format(reads.get(n)));
  }

  /** Whatever the author's indentation is, the text does not grow much. */
  @Test
  void deepLinesStay() {
    String far = " ".repeat(200_000);
    for (String text :
        List.of(
            far + "<xep>" + "<section1><p>a</p></section1>".repeat(1_000) + "</xep>\n",
            "<xep><section1>a\n"
                + far
                + "<ul>"
                + "\n<li/>".repeat(1_000)
                + "</ul></section1></xep>\n",
            "<xep>\n"
                + "<div>\n".repeat(40)
                + "a\n".repeat(1_000)
                + "</div>".repeat(40)
                + "</xep>\n")) {
      assertThat(format(text).length()).isLessThan(text.length() + 90 * 4_000);
      assertThat(format(format(text))).isEqualTo(format(text));
    }
  }

  @Test
  void hostileFiles() throws IOException {
    XepReader reader = new XepReader();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile"))) {
      for (Path file : files.sorted().toList()) {
        SameDocument.laidOut(reader.read(file), reader);
      }
    }
  }
}
