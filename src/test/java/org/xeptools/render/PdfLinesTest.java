package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lines end: words stay whole where there is room, and what must be cut fills its lines. */
class PdfLinesTest {
  @TempDir Path folder;
  private SmallPdf pdf;

  @BeforeEach
  void open() {
    pdf = new SmallPdf(folder);
  }

  private List<String> lines(String content) throws IOException {
    Rendered rendered = pdf.render("<section1 topic='T'>" + content + "</section1>");
    assertThat(rendered.problems()).isEmpty();
    return SmallPdf.text(rendered).lines().map(String::stripTrailing).toList();
  }

  @Test
  void wordsInNarrowColumnsStayWhole() throws IOException {
    String text =
        String.join(
            "\n",
            lines(
                "<table><tr><th>Affiliation</th><th>Administrator</th><th>Description</th></tr><tr><td>o</td><td>Subscription</td><td>"
                    + "many words that want all of the line for themselves ".repeat(20)
                    + "</td></tr></table>"));
    assertThat(text).contains("Affiliation", "Administrator", "Subscription", "Description");
  }

  /** FOP keeps these together in spite of the blanks, as Unicode once had it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"somewhat-long\" (bracketed-word)",
        "somewhatlonger / somewhatlonger",
        "\"comments\" (dynamic) \"comments\" [dynamic]",
        "( somewhatlonger-word ) somewhatlonger"
      })
  void lineBreaksAtBlanksWhateverStandsAroundThem(String words) throws IOException {
    String prose = "<td>" + "many words that want all of the line ".repeat(20) + "</td>";
    assertThat(lines("<table><tr><td>" + words + "</td>" + prose.repeat(4) + "</tr></table>"))
        .isNotEmpty();
  }

  /** A column of prose is not as narrow as its longest word because another has an address. */
  @Test
  void addressesLeaveRoomForProse() throws IOException {
    String address = "http://example.org/" + "somewhere/".repeat(12);
    String prose = "plain words of prose that go on ".repeat(12);
    List<String> lines =
        lines(
            "<table><tr><th>Address</th><th>Meaning</th><th>Notes</th></tr><tr><td>"
                + address
                + "</td><td>"
                + prose
                + "</td><td>"
                + prose
                + "</td></tr></table>");
    assertThat(lines.stream().filter(l -> l.contains("plain") || l.contains("prose")).count())
        .isLessThan(30);
  }

  @Test
  void elevenColumnsOfShortWordsAreSetCloserBeforeAWordIsCut() throws IOException {
    List<String> words =
        List.of(
            "boolean",
            "date",
            "dateTime",
            "duration",
            "enum",
            "int",
            "long",
            "numeric",
            "string",
            "xs:time",
            "Ordinal");
    StringBuilder row = new StringBuilder();
    words.forEach(w -> row.append("<td>").append(w).append("</td>"));
    String text = String.join("\n", lines("<table><tr>" + row + "</tr></table>"));
    assertThat(text).contains(words);
  }

  @Test
  void onlyTheLongestWordIsCutWhereNotAllFit() throws IOException {
    String text =
        String.join(
            "\n",
            lines(
                "<table><tr><td>Affiliation</td><td>"
                    + "abcdefghij".repeat(20)
                    + "</td><td>Participant</td></tr></table>"));
    assertThat(text).contains("Affiliation", "Participant");
  }

  @Test
  void longTokensFillTheirLines() throws IOException {
    String token = "QUJDREVGR0hJSktM0123456789abcdefgh".repeat(40);
    List<String> cut =
        lines("<example>&lt;data>" + token + "&lt;/data></example>").stream()
            .filter(l -> l.length() > 20 && (token + token).contains(l))
            .toList();
    assertThat(cut).hasSizeGreaterThan(12);
    assertThat(cut.subList(0, cut.size() - 1)).allMatch(l -> l.length() >= 90);
    List<String> prose =
        lines("<p>" + token + "</p>").stream()
            .filter(l -> l.length() > 20 && (token + token).contains(l))
            .toList();
    assertThat(prose.subList(0, prose.size() - 1)).allMatch(l -> l.length() >= 60);
  }

  @Test
  void tabsGoToEveryEighthColumn() throws IOException {
    List<String> lines =
        lines(
            """
            <example>\tone\ttwo
            1234567\tx
            12345678\ty
            &lt;a b='c'/>\tz
            \u6f22\u5b57\tw</example>
            """);
    assertThat(lines)
        .contains(
            "        one     two",
            "1234567 x",
            "12345678        y",
            "<a b='c'/>      z",
            "\u6f22\u5b57    w");
  }

  @Test
  void veryWideRowsAndLongTokensTakeTimeInProportion() throws IOException {
    assertThat(SmallPdf.text(pdf.render(wide(2000)))).contains("c1999");
  }

  private static String wide(int cells) {
    StringBuilder row = new StringBuilder("<section1 topic='T'><table><tr>");
    for (int i = 0; i < cells; i++) {
      row.append("<td>c").append(i).append("</td>");
    }
    return row + "</tr></table></section1>";
  }
}
