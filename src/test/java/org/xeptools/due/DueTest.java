package org.xeptools.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xeptools.site.SmallSeries.revision;

import biweekly.Biweekly;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.SharedCorpus;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.report.CodeFrame;
import org.xeptools.report.Style;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.site.SmallSeries;

class DueTest {
  private static final LocalDate TODAY = SmallSeries.TODAY;
  private static final String BASE = "https://harbor.example/xeps/";
  private static final Style PLAIN = new Style(false);

  @TempDir Path folder;

  private Due due() throws Exception {
    return Due.of(Corpus.of(folder, new XepReader()), TODAY, BASE);
  }

  private void everyMatter() throws Exception {
    new SmallSeries(folder)
        .with("xep-0001", "Proposed", "<lastcall>2026-06-30</lastcall>", "")
        .with("xep-0002", "Proposed", "<lastcall>2026-06-29</lastcall>", "")
        .with("xep-0003", "Proposed", "<lastcall>2025-06-30</lastcall>", "")
        .with("xep-0004", "Proposed", "<lastcall>soon</lastcall>", "")
        .with("xep-0005", "Experimental", revision("0.2.0", "2025-06-29", "x"), "")
        .with("xep-0006", "Experimental", revision("0.2.0", "2025-06-30", "x"), "")
        .with("xep-0007", "Experimental", revision("0.2.0", "2025-08-30", "x"), "")
        .with("xep-0008", "Draft", "<expires>2026-06-29</expires>", "")
        .with("xep-0009", "Draft", revision("1.0.0", "2025-12-30", "x"), "")
        .with("xep-0010", "Draft", revision("1.0.0", "2026-01-01", "x"), "")
        .with("xep-0011", "Obsolete", "<expires>2026-06-29</expires>", "");
    StringBuilder entities = new StringBuilder();
    for (int number = 1; number < 10; number++) {
      entities.append("<!ENTITY xep000").append(number).append(" \"x\">\n");
    }
    Files.writeString(folder.resolve("xep.ent"), entities);
  }

  @Test
  void eachClockHasItsDay() throws Exception {
    everyMatter();
    Map<Matter, String> found = new TreeMap<>();
    due().items().forEach(item -> found.merge(item.matter(), item.name(), (a, b) -> a + " " + b));
    assertThat(found)
        .containsExactly(
            Map.entry(Matter.LAST_CALL, "XEP-0001"),
            Map.entry(Matter.VOTE, "XEP-0002"),
            Map.entry(Matter.NEW_LAST_CALL, "XEP-0003"),
            Map.entry(Matter.END_MISSING, "XEP-0004"),
            Map.entry(Matter.DEFERRAL, "XEP-0005"),
            Map.entry(Matter.DEFERRAL_SOON, "XEP-0006"),
            Map.entry(Matter.EXPIRED, "XEP-0008"),
            Map.entry(Matter.ENTITY_MISSING, "XEP-0010"),
            Map.entry(Matter.FINAL, "XEP-0009"));
  }

  @Test
  void theTableIsReadAtAGlance() throws Exception {
    everyMatter();
    assertThat(DueFormat.TABLE.write(due(), PLAIN, 80))
        .startsWith(
            """
            Last calls that run (1)
              XEP-0001  2026-06-30  last day  Title of xep-0001

            Last calls that ended: a vote is due (1)
              XEP-0002  2026-06-29  1 day ago  Title of xep-0002
            """)
        .contains(
            """
            Can become Final (1)
              Stable for six months or more; a Call for Experience comes first
              XEP-0009
            """)
        .endsWith("\nAs of 2026-06-30, by the dates in the documents\n");
  }

  @Test
  void aSeriesWithoutDatesHasNothingDue() throws Exception {
    new SmallSeries(folder).with("xep-0001", "Final", "", "");
    assertThat(DueFormat.TABLE.write(due(), PLAIN, 80))
        .isEqualTo("Nothing is due on 2026-06-30, by the dates in the documents\n");
    assertThat(DueFormat.GITHUB.write(due(), PLAIN, 80)).endsWith("\nNothing is due.\n");
  }

  @Test
  void aDocumentThatCannotBeReadIsTold() throws Exception {
    new SmallSeries(folder).with("xep-0001", "Final", "", "");
    Path broken = Files.writeString(folder.resolve("xep-0002.xml"), "<xep><header>");
    Files.writeString(broken, "no XML");
    assertThat(due().unreadable()).containsExactly(broken);
  }

  @Test
  void titlesAreTextInEveryFormat() throws Exception {
    Files.writeString(
        folder.resolve("xep-0001.xml"),
        "<xep><header><title>&lt;b&gt; @tides [x](y) \u202E\u0085"
            + "\u05D0 a very long title that goes on for more than a line of a terminal</title>"
            + "<status>Proposed</status><lastcall>2026-07-14</lastcall></header></xep>");
    Due due = due();
    assertThat(DueFormat.TABLE.write(due, PLAIN, 80).lines())
        .allSatisfy(line -> assertThat(CodeFrame.columns(line)).isLessThanOrEqualTo(80))
        .noneMatch(line -> line.contains("\u202E") || line.contains("\u0085"));
    assertThat(DueFormat.TABLE.write(due, new Style(true), 80)).contains("\u001B[1mLast calls");
    assertThat(DueFormat.GITHUB.write(due, PLAIN, 80))
        .contains("- [XEP-0001](" + BASE + "xep-0001.html) &lt;b&gt; &#64;", "\\[x\\](y)")
        .doesNotContain("<b>", "\u202E", "@tides");
    assertThat(Biweekly.parse(DueFormat.ICS.write(due, PLAIN, 80)).first().getEvents())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getUid().getValue()).isEqualTo(BASE + "xep-0001.html#last-call");
              assertThat(event.getSummary().getValue()).contains("XEP-0001 (<b> @tides [x](y)");
              assertThat(event.getDateStart().getValue().getRawComponents().getDate())
                  .isEqualTo(14);
            });
  }

  @Test
  void theDataIsJson() throws Exception {
    everyMatter();
    String text = DueFormat.JSON.write(due(), PLAIN, 80);
    Set<String> fields = new TreeSet<>();
    try (JsonParser json = new JsonFactory().createParser(text)) {
      while (json.nextToken() != null) {
        if (json.currentName() != null) {
          fields.add(json.currentName());
        }
      }
    }
    assertThat(fields)
        .containsExactly(
            "day", "days", "document", "due", "of", "since", "title", "today", "version", "what");
    assertThat(text).contains("\"what\" : \"new-last-call\"", "\"days\" : -365");
  }

  /** The rules, the site and this list count from the same days. */
  @Test
  void theRulesSayTheSame() throws Exception {
    Corpus corpus = SharedCorpus.tree();
    Due due = Due.of(corpus, SharedCorpus.DATE, BASE);
    assertThat(due.items()).hasSizeGreaterThan(50);
    Map<String, Set<Matter>> matters =
        Map.of(
            "deferral-due", Set.of(Matter.DEFERRAL),
            "last-call-passed", Set.of(Matter.VOTE, Matter.NEW_LAST_CALL),
            "expiry-passed", Set.of(Matter.EXPIRED));
    matters.forEach(
        (id, some) -> {
          RuleSet rule = Rules.on(SharedCorpus.DATE).only(info -> info.id().equals(id));
          Set<String> told =
              corpus.files().stream()
                  .filter(file -> !rule.check(corpus.read(file), corpus).findings().isEmpty())
                  .map(file -> "XEP-" + Corpus.number(file).orElse(""))
                  .collect(Collectors.toCollection(TreeSet::new));
          Set<String> listed =
              due.items().stream()
                  .filter(item -> some.contains(item.matter()))
                  .map(Item::name)
                  .collect(Collectors.toCollection(TreeSet::new));
          assertThat(listed).as(id).isEqualTo(told).isNotEmpty();
        });
  }
}
