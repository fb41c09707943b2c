package org.xeptools.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.TestSeries;
import org.xeptools.finding.Finding;
import org.xeptools.source.XepSource;

class SchemaTest {
  private static final String HEAD =
      "<xep><header><title>T</title><abstract>A</abstract><legal><copyright/><permissions/>"
          + "<warranty/><liability/><conformance/></legal><number>xxxx</number>"
          + "<status>ProtoXEP</status><type>Standards Track</type><sig>Standards</sig>"
          + "<dependencies/><supersedes/><supersededby/><shortname>t</shortname>"
          + "<author><firstname>A</firstname><surname>B</surname></author>"
          + "<revision><version>1</version><date>d</date><initials>i</initials><remark/>"
          + "</revision></header>";

  @Test
  void acceptsAPlainDocument() {
    assertThat(problems(HEAD + "<section1 topic='S'><p>x</p></section1></xep>")).isEmpty();
  }

  @Test
  void saysOnceWhatIsMisplacedAndWhereItComesFrom() {
    assertThat(
            problems(
                "<!DOCTYPE xep [<!ENTITY who \"<span>x</span><note>y</note>\">]>"
                    + HEAD
                    + "<section1 topic='S'><p><link url='u'>see &who;</link></p></section1></xep>"))
        .containsExactly("&who; &who; stands for markup, `span`, which is not allowed in `link`");
  }

  @Test
  void namesTheUnknownElement() {
    assertThat(problems(HEAD + "<section1 topic='S'><para>x</para></section1></xep>"))
        .containsExactly("<para> `para` is not allowed in `section1`");
  }

  @Test
  void saysThatAPartIsMissing() {
    assertThat(problems(HEAD.replace("<status>ProtoXEP</status>", "") + body()))
        .containsExactly("<type> `status` is missing before `type`");
  }

  @Test
  void saysThatAPartStandsTooLateOnce() {
    String late =
        HEAD.replace("<status>ProtoXEP</status>", "")
            .replace("</type>", "</type><status>ProtoXEP</status>");
    assertThat(problems(late + body()))
        .containsExactly("<status> `status` comes too late: it belongs before `type`");
  }

  @Test
  void saysThatAPartStandsTwiceOnce() {
    String twice =
        HEAD.replace(
            "<remark/>",
            "<remark/><version>2</version><date>d</date><initials>i</initials><remark/>");
    assertThat(problems(twice + body()))
        .containsExactly("<version> `version` appears twice in `revision`");
  }

  @Test
  void pointsAtMisplacedText() {
    assertThat(problems(HEAD + "<section1 topic='S'> stray words <p>x</p></section1></xep>"))
        .containsExactly("stray words text is not allowed in `section1`");
  }

  @Test
  void judgesAttributes() {
    assertThat(
            problems(
                HEAD
                    + "<section1 anchor='a'><p colour='red'>x</p><table><tr><td colspan='wide'/>"
                    + "</tr></table></section1></xep>"))
        .containsExactly(
            "<section1 anchor='a'> `section1` lacks the attribute `topic`",
            "colour='red' `p` has no attribute `colour`",
            "wide `wide` is not a value of `colspan`: it must be an integer");
  }

  @Test
  void anEmptyAttributeIsNotCalledLacking() {
    assertThat(
            problems(
                HEAD
                    + "<section1 topic=''><p><img src=''/></p></section1>"
                    + "<section1 topic=' '><p>x</p></section1></xep>"))
        .containsExactly(
            "topic='' `topic` of `section1` is empty",
            "src='' `src` of `img` is empty",
            "  ` ` is not a value of `topic`: it must not be blank");
  }

  @Test
  void saysWhatAnEmptyListNeeds() {
    assertThat(problems(HEAD + "<section1 topic='S'><ul/></section1></xep>"))
        .containsExactly("<ul/> `ul` is empty; it needs `li`");
  }

  @Test
  void judgesWhatStandsBeforeABreak() {
    List<Finding> problems =
        new XepReader()
            .read(XepSource.of(Path.of("x.xml"), HEAD + "<section1 topic='S'><q/><p></section1>"))
            .problems();
    assertThat(problems)
        .extracting(Finding::rule)
        .containsExactly("invalid-structure", "not-well-formed");
  }

  @Test
  void leavesOutWhatFollowsFromAMissingEndTag() {
    String sections = "<section1 topic='B'><p>x</p></section1>".repeat(8);
    assertThat(problems(HEAD + "<section1 topic='A'><q/><p>x</p>" + sections + "</xep>"))
        .containsExactly(
            "<q/> `q` is not allowed in `section1`",
            "</xep> </xep> is found where </section1> is expected");
    assertThat(
            problems(
                HEAD
                    + "<section1 topic='A'><p>see <link url='u'>x, <link url='v'>y</link> and"
                    + " <link url='w'>z</link></p></section1></xep>"))
        .containsExactly("</p> </p> is found where </link> is expected");
  }

  @Test
  void asksForNothingThatAnUnknownReferenceMayBring() {
    String author = "<author><firstname>A</firstname><surname>B</surname></author>";
    assertThat(problems("<!DOCTYPE xep>" + HEAD.replace(author, " &me; ") + body()))
        .containsExactly("&me; the entity &me; is not declared");
    assertThat(problems(HEAD + "<section1 topic='S'>&amp;me;<p>x</p></section1></xep>"))
        .containsExactly("&amp;me; text is not allowed in `section1`");
  }

  @Test
  void saysThatThereIsMore() {
    String text = HEAD + "<section1 topic='S'>" + "<p><q/></p>".repeat(60) + "</section1></xep>";
    List<Finding> problems = new XepReader().read(XepSource.of(Path.of("x.xml"), text)).problems();
    assertThat(problems).hasSize(50);
    assertThat(problems.get(49).notes().toString()).contains("Only the first 50 ");
  }

  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  @Tag("corpus")
  void refusesOfASeriesExactlyWhatItsDtdRefuses(TestSeries series) throws Exception {
    Set<String> invalid = new TreeSet<>();
    for (Path file : series.files()) {
      if (series.tree().read(file).problems().stream()
          .anyMatch(f -> f.rule().equals("invalid-structure"))) {
        invalid.add(file.getFileName().toString());
      }
    }
    assertThat(invalid)
        .containsExactlyElementsOf(
            series.isPublished()
                ? List.of("notification-filter.xml", "xep-0384.xml", "xep-0397.xml")
                : List.of("cite-in-abstract.xml", "two-revisions.xml", "xep-9120.xml"));
  }

  private static String body() {
    return "<section1 topic='S'><p>x</p></section1></xep>";
  }

  private static List<String> problems(String text) {
    XepSource source = XepSource.of(Path.of("x.xml"), text);
    return new XepReader()
        .read(source).problems().stream()
            .map(f -> source.textOf(f.span()) + " " + f.message())
            .toList();
  }
}
