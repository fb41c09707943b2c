package org.xeptools.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.TestSeries;
import org.xeptools.act.BaseFacts;
import org.xeptools.act.EditorAct;
import org.xeptools.act.LastCallIssue;
import org.xeptools.act.Outcome;
import org.xeptools.act.Plan;
import org.xeptools.act.PlannedFile;
import org.xeptools.act.Publication;
import org.xeptools.act.Refused;
import org.xeptools.act.Settled;
import org.xeptools.act.StatusMove;
import org.xeptools.act.Terms;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.Element;
import org.xeptools.lifecycle.Status;
import org.xeptools.source.Blanks;

/** Every act on every document: only the values that are meant change, and twice is once. */
@Tag("corpus")
class EditorActsPropertyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final Terms TERMS =
      new Terms(
          TODAY, "xx", Optional.of(TODAY.minusDays(5)), Optional.empty(), Optional.empty(), true);
  private static final Set<String> MEANT =
      Set.of(
          "number",
          "status",
          "lastcall",
          "interim",
          "revision",
          "supersedes",
          "supersededby",
          "expires");

  static Stream<TestSeries> series() {
    return TestSeries.all();
  }

  @ParameterizedTest
  @MethodSource("series")
  void publishedDocuments(TestSeries series) throws Exception {
    Corpus tree = Corpus.of(series.folder(), new XepReader());
    int plans = 0;
    List<String> numbers = List.copyOf(tree.published().keySet());
    for (int i = 0; i < numbers.size(); i += step(series)) {
      String number = numbers.get(i);
      for (EditorAct act : acts(number)) {
        plans += check(act, tree) ? 1 : 0;
      }
      tree.forget(tree.published().get(number));
    }
    assertThat(plans).isGreaterThan(numbers.size() / step(series) / 2);
  }

  /** One document in so many of the published series, since all take a minute. */
  private static int step(TestSeries series) {
    return series.isPublished() && System.getenv("XEP_EVERY_ACT") == null ? 5 : 1;
  }

  private static List<EditorAct> acts(String number) {
    List<EditorAct> acts = new ArrayList<>();
    acts.add(new LastCallIssue(number, Optional.of(TODAY.plusDays(30)), TERMS));
    Arrays.stream(Status.values())
        .filter(status -> status != Status.PROTOXEP && status != Status.PROPOSED)
        .forEach(
            status ->
                acts.add(
                    new StatusMove(
                        number,
                        status,
                        Optional.of("A <reason> & more"),
                        List.of(),
                        Optional.empty(),
                        TERMS)));
    return acts;
  }

  @ParameterizedTest
  @MethodSource("series")
  void proposals(TestSeries series) throws Exception {
    Corpus tree = Corpus.of(series.folder(), new XepReader());
    int plans = 0;
    List<Path> drafts = tree.inbox();
    for (int i = 0; i < drafts.size(); i += step(series)) {
      Path draft = drafts.get(i);
      EditorAct act = Publication.of(List.of(draft), tree, TERMS, BaseFacts.NONE, false).get(0);
      plans += check(act, tree) ? 1 : 0;
    }
    assertThat(plans).isGreaterThan(0);
  }

  /** True if there was something to do. */
  private static boolean check(EditorAct act, Corpus tree) throws Exception {
    Outcome outcome = act.plan(tree);
    if (!(outcome instanceof Plan plan)) {
      String said =
          outcome instanceof Refused refused ? refused.sentence() : ((Settled) outcome).sentence();
      assertThat(said).matches("\\S.*[^.]").doesNotContain("null", "Optional");
      return false;
    }
    String where = act.subject() + ": " + plan.message().subject();
    PlannedFile file = plan.files().get(0);
    PlannedTree planned = new PlannedTree(tree);
    planned.add(plan);
    Corpus after = planned.corpus();
    XepDocument old = tree.read(file.before().path()).document().orElseThrow();
    XepDocument now = after.read(file.path()).document().orElseThrow();
    assertThat(after.read(file.path()).problems().size())
        .as(where)
        .isLessThanOrEqualTo(tree.read(file.before().path()).problems().size());
    assertThat(values(now)).as(where).isEqualTo(values(old));
    assertThat(now.header().revisions().size())
        .as(where)
        .isBetween(old.header().revisions().size(), old.header().revisions().size() + 1);
    if (!file.isNew()) {
      assertThat(body(now)).as(where).isEqualTo(body(old));
    }
    lines(where, file);
    assertThat(act.plan(after)).as(where).isInstanceOf(Settled.class);
    return true;
  }

  /** Each line that is new has a value that is meant; each that is gone had one. */
  private static void lines(String where, PlannedFile file) {
    Set<String> before = new LinkedHashSet<>(file.before().text().lines().toList());
    Set<String> after = new LinkedHashSet<>(file.after().text().lines().toList());
    String meant =
        "(?is).*(?:<(?:/?revision|version|date|initials|remark|status|number|lastcall|interim|expires)"
            + "|xep-?\\w{4,5}|xep\\.(?:ent|dtd|xsl)|ENTITY).*";
    assertThat(after.stream().filter(line -> !before.contains(line)))
        .as(where)
        .allMatch(line -> line.matches(meant));
    assertThat(before.stream().filter(line -> !after.contains(line)))
        .as(where)
        .allMatch(line -> line.matches(meant));
    assertThat(file.after().text().contains("\r\n"))
        .isEqualTo(file.before().text().contains("\r\n"));
    assertThat(file.after().text().endsWith("\n")).isEqualTo(file.before().text().endsWith("\n"));
  }

  private static String body(XepDocument document) {
    return document.source().text().substring(document.header().element().span().end());
  }

  private static Map<String, String> values(XepDocument document) {
    Map<String, String> values = new TreeMap<>();
    for (Element element : document.header().element().elements()) {
      if (!MEANT.contains(element.name())) {
        values.merge(element.name(), Blanks.folded(element.text().value()), (a, b) -> a + "\n" + b);
      }
    }
    return values;
  }
}
