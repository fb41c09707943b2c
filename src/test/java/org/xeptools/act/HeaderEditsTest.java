package org.xeptools.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.TestSeries;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.source.Edits;
import org.xeptools.source.XepSource;

/** The edits of a header look like what is around them. */
class HeaderEditsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final XepReader READER = new XepReader();

  private static XepDocument read(String text) {
    return READER.read(XepSource.of(Path.of("x.xml"), text)).document().orElseThrow();
  }

  private static String edited(String text, Consumer<HeaderEdits> work) {
    HeaderEdits edits = new HeaderEdits(read(text));
    work.accept(edits);
    return Edits.apply(text, edits.edits());
  }

  private static String revised(String text, String... remark) {
    return edited(
        text,
        edits ->
            edits.addRevision("0.2.0", DAY, "XEP Editor (xx)", new RemarkText(List.of(remark))));
  }

  private static String header(String content) {
    return "<xep><header>" + content + "</header><section1/></xep>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two blanks | ··<revision>¶····<version>1</version>¶··</revision>¶ | ··<revision>¶····<version>0.2.0</version>¶····<date>
          four       | ····<revision>¶········<version>1</version>¶····</revision>¶ | ····<revision>¶········<version>0.2.0</version>¶········<date>
          none       | <revision>¶<version>1</version>¶</revision>¶ | <revision>¶<version>0.2.0</version>¶<date>
          tabs       | →<revision>¶→→<version>1</version>¶→</revision>¶ | →<revision>¶→→<version>0.2.0</version>¶→→<date>
          author     | ··<author/><revision>¶····<version>1</version>¶··</revision>¶ | ··<author/><revision>¶····<version>0.2.0</version>¶····<date>
          one line   | ··<revision><version>1</version></revision>¶ | ··<revision>¶····<version>0.2.0</version>¶····<date>
          comment    | <!--··<revision>¶-->··<revision>¶····<version>1</version>¶··</revision>¶ | -->··<revision>¶····<version>0.2.0</version>
          """)
  void aRevisionIsIndentedAsTheOneBelow(String name, String before, String after) {
    String text = header("\n" + written(before));
    String result = revised(text, "Done.");
    assertThat(result).as(name).contains(written(after));
    XepDocument now = read(result);
    assertThat(now.header().revisions()).hasSize(2);
    assertThat(now.header().lastRevision().orElseThrow().day()).contains(DAY);
  }

  private static String written(String text) {
    return text.replace('·', ' ').replace('¶', '\n').replace('→', '\t');
  }

  @Test
  void severalSentencesAreAList() {
    assertThat(
            revised(
                header("\n  <revision>\n    <version>1</version>\n  </revision>\n"),
                "One & two.",
                "<x/>."))
        .contains(
            """
                <remark>
                  <ul>
                    <li>One &amp; two.</li>
                    <li>&lt;x/&gt;.</li>
                  </ul>
                </remark>
              </revision>
            """);
  }

  @Test
  void theFirstRevisionComesLast() {
    assertThat(revised(header("\n  <number>0001</number>\n"), "Done."))
        .contains("</number>\n  <revision>\n    <version>0.2.0</version>")
        .contains("  </revision>\n</header>");
  }

  @Test
  void aRevisionInTheTextIsNotTheHeaders() {
    String text =
        "<xep><header><title><![CDATA[<revision>]]></title>\n <revision/>\n</header>"
            + "<section1><revision/></section1></xep>";
    assertThat(revised(text, "Done.")).contains("</title>\n <revision>\n   <version>0.2.0");
  }

  @Test
  void emptyValuesGetATag() {
    assertThat(
            edited(
                header("<status/>"),
                edits ->
                    edits.set(
                        read(header("<status/>")).header().statusText().orElseThrow(), "Draft")))
        .contains("<status>Draft</status>");
  }

  static List<Path> documents() {
    return TestSeries.all().flatMap(series -> series.files().stream()).toList();
  }

  /** On every document, with its own line ends and with the others, with a mark and without. */
  @ParameterizedTest
  @MethodSource("documents")
  void onlyTheHeadersValuesDiffer(Path file) throws Exception {
    ParseResult before = READER.read(file);
    String text = before.source().text();
    if (before.document().isEmpty()) {
      assertThat(before.problems()).isNotEmpty();
      return;
    }
    String result = all(before.document().get());
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : "\uFEFF" + text;
    assertThat(all(read(file, marked)).replace("\uFEFF", ""))
        .isEqualTo(result.replace("\uFEFF", ""));
    if (!text.contains("\r")) {
      assertThat(all(read(file, text.replace("\n", "\r\n"))))
          .isEqualTo(result.replace("\n", "\r\n"));
    }
    ParseResult after = READER.read(XepSource.of(file, result));
    XepDocument old = before.document().orElseThrow();
    XepDocument now = after.document().orElseThrow();
    assertThat(now.header().statusText().orElseThrow().text()).isEqualTo("Proposed");
    assertThat(now.header().lastCalls()).hasSize(old.header().lastCalls().size() + 1);
    assertThat(now.header().lastCalls().get(0).text()).isEqualTo("2026-07-15");
    assertThat(now.header().supersededBy()).hasSize(old.header().supersededBy().size() + 1);
    assertThat(now.header().revisions()).hasSize(old.header().revisions().size() + 1);
    assertThat(now.header().lastRevision().orElseThrow().version().orElseThrow().text())
        .isEqualTo("9.8.7");
    assertThat(now.header().title().map(f -> f.text()))
        .isEqualTo(old.header().title().map(f -> f.text()));
    assertThat(result.substring(now.header().element().span().end()))
        .isEqualTo(text.substring(old.header().element().span().end()));
    assertThat(after.problems()).hasSizeLessThanOrEqualTo(before.problems().size());
  }

  private static XepDocument read(Path file, String text) {
    return READER.read(XepSource.of(file, text)).document().orElseThrow();
  }

  private static String all(XepDocument document) {
    HeaderEdits edits = new HeaderEdits(document);
    edits.set(document.header().statusText().orElseThrow(), "Proposed");
    edits.addAfter(
        document.header().statusText().orElseThrow().element(), "<lastcall>2026-07-15</lastcall>");
    edits.addSpec("supersededby", "XEP-0001");
    edits.addRevision("9.8.7", DAY, "XEP Editor (xx)", RemarkText.of("Changed."));
    return Edits.apply(document.source().text(), edits.edits());
  }
}
