package org.xeptools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.WholeNumber;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.render.HtmlRenderer;
import org.xeptools.render.PdfRenderer;
import org.xeptools.render.RenderContext;
import org.xeptools.render.Rendered;
import org.xeptools.render.Stylesheets;
import org.xeptools.rule.Rules;
import org.xeptools.source.XepSource;

/** A number is made of the digits 0 to 9, in documents, stylesheets and Java alike. */
class NumbersTest {
  /** What is no number, or one that is too large, too small or in the digits of another script. */
  private static final List<String> HOSTILE =
      List.of(
          "\u0662",
          "\u0967\u0968",
          "\uFF13",
          "\uD835\uDFCF",
          "\u00B2",
          "\u2167",
          "-5",
          "+5",
          "0",
          "1e9",
          "0x10",
          "1.5",
          "1 2",
          "2%",
          "NaN",
          "INF",
          "99999999999",
          "-99999999999",
          "9".repeat(400),
          "0".repeat(400) + "2",
          "\u00A02",
          "\u20032",
          " 2 ",
          "2\u200B");

  /** The attributes and elements that somebody might read as a number. */
  private static final List<String> PLACES =
      List.of(
          "<table><tr><td colspan='%s'>a</td><td>b</td></tr><tr><th colspan='%s'>c</th></tr></table>",
          "<table><tr><td rowspan='%s'>a</td><td>b</td></tr><tr><th rowspan='%s'>c</th></tr></table>",
          "<ol start='%s'><li>a</li></ol>",
          "<ol start='%s' type='a'><li>a</li></ol>",
          "<ol start='%s.' style='list-style: upper-roman'><li>a</li></ol>",
          "<ul start='%s'><li value='%s'>a</li></ul>",
          "<p><img src='data:image/png;base64,iVBORw0KGgo=' width='%s' height='%s'/></p>",
          "<p>XEP-%s <link url='https://xmpp.org/extensions/xep-%s.html#a'>a</link></p>",
          "<p><link url='#example-%s'>a</link> Section %s of RFC %s</p>",
          "<example caption='a %s'><![CDATA[{\"a\": %s}]]></example>");

  private static final List<String> FIELDS =
      List.of("number", "version", "date", "spec", "email", "jid", "tag", "shortname");

  @TempDir Path folder;
  private final XepReader reader = new XepReader();
  private final Stylesheets stylesheets = Stylesheets.ofProgram();

  @TestFactory
  Stream<DynamicTest> inAttributes() {
    HtmlRenderer html = new HtmlRenderer(stylesheets);
    return HOSTILE.stream()
        .map(
            value ->
                DynamicTest.dynamicTest(
                    shown(value),
                    () -> {
                      for (String place : PLACES) {
                        show(html, Shapes.section(place.replace("%s", value)));
                      }
                      String whole = Shapes.section("<p>x</p>");
                      for (String field : FIELDS) {
                        show(
                            html,
                            whole.replaceAll(
                                "<" + field + ">[^<]*<",
                                "<" + field + ">" + Matcher.quoteReplacement(value) + "<"));
                      }
                    }));
  }

  private void show(HtmlRenderer html, String text) throws IOException {
    ParseResult read = reader.read(XepSource.of(folder.resolve("xep-9001.xml"), text));
    Rules.on(SharedCorpus.DATE).check(read, Corpus.of(folder, reader));
    assertThat(read.document()).isPresent();
    Rendered page =
        html.render(read.document().get(), RenderContext.in(number -> Optional.empty()));
    assertThat(page.content()).isNotEmpty();
  }

  /** All values at once, as a PDF takes its time; it is laid out, not merely its words shown. */
  @Test
  void inPrint() {
    StringBuilder all = new StringBuilder();
    for (String value : HOSTILE) {
      PLACES.forEach(place -> all.append(place.replace("%s", value)));
    }
    ParseResult read =
        reader.read(XepSource.of(folder.resolve("xep-9001.xml"), Shapes.section(all.toString())));
    Rendered page =
        new PdfRenderer(stylesheets)
            .render(read.document().orElseThrow(), RenderContext.in(n -> Optional.empty()));
    assertThat(page.problems()).extracting(Finding::rule).doesNotContain("layout-fault");
  }

  @Test
  void areReadInOnePlace() {
    assertThat(WholeNumber.of(" 7\n", 1, 60)).hasValue(7);
    assertThat(WholeNumber.of("0061", 1, 60)).hasValue(60);
    assertThat(WholeNumber.of("99999999999", 1, 60)).hasValue(60);
    assertThat(WholeNumber.of("-3", -9, 9)).hasValue(-3);
    assertThat(WholeNumber.of("-99999999999", -9, 9)).hasValue(-9);
    for (String none : List.of("", "-", "+1", "1e9", "\u0662", "1.", "\u00A01", "0x1")) {
      assertThat(WholeNumber.of(none, 1, 60)).as(none).isEmpty();
    }
  }

  /** In XPath \d and \w mean all scripts; a conversion of what an author wrote may fail. */
  @Test
  void stylesheetsMeanAscii() throws IOException {
    forbid(
        Path.of("templates"),
        ".xsl",
        Map.of(
            "\\\\[dDwW]", "write [0-9], [A-Za-z0-9_]",
            "xs:(integer|double|decimal)\\(@(?!p:)(?!inserted|deleted|count|months|limit|needed-by|box-)",
                "read the number in Preparation, from @p:…",
            "(?<![\\w:-])number\\(", "read the number in Preparation"));
  }

  /** The machine's language must not choose the digits, nor what a capital letter is. */
  @Test
  void javaMeansAscii() throws IOException {
    forbid(
        Path.of("src/main/java"),
        ".java",
        Map.of(
            "String\\.format\\(\\s*(?!\\s|Locale|locale)", "String.format(Locale.ROOT, …)",
            "\\.to(Lower|Upper)Case\\(\\)", "toLowerCase(Locale.ROOT)",
            "Character(\\.|::)isDigit", "WholeNumber.isDigit",
            "Character(\\.|::)getNumericValue", "WholeNumber.of",
            "UNICODE_CHARACTER_CLASS|\"\\(\\?[a-z]*U", "no such flag"));
  }

  private static void forbid(Path top, String ending, Map<String, String> forms)
      throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        String text = Files.readString(file);
        forms.forEach(
            (form, instead) -> {
              Matcher matcher = Pattern.compile(form).matcher(text);
              while (matcher.find()) {
                long line = text.substring(0, matcher.start()).lines().count();
                found.add(file + ":" + line + ": " + matcher.group() + " – " + instead);
              }
            });
      }
    }
    assertThat(found).isEmpty();
  }

  private static String shown(String value) {
    return value.length() > 20 ? value.substring(0, 20) + "…" : value;
  }
}
