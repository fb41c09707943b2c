package org.xeptools.rule.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.change.Change;
import org.xeptools.change.Changes;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Severity;
import org.xeptools.rule.RuleInfo.Group;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;

/** What is told of a date that a change puts into a revision block that was there. */
class EditedDatesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

  @TempDir Path folder;

  private static String xep(String newest, String before) {
    return """
        <?xml version='1.0' encoding='UTF-8'?>
        <xep><header><title>Tide Tables</title><abstract>Short.</abstract><number>9001</number>
        <status>Experimental</status><type>Standards Track</type><sig>Standards</sig>
        <approver>Council</approver><shortname>tides</shortname>
        <revision><version>0.2.0</version><date>%s</date><initials>ab</initials>
        <remark><p>Second.</p></remark></revision>
        <revision><version>0.1.0</version><date>%s</date><initials>ab</initials>
        <remark><p>First.</p></remark></revision></header>
        <section1 topic='Tides' anchor='tides'><p>It ebbs.</p></section1></xep>
        """
        .formatted(newest, before);
  }

  private Corpus tree(String name, String text) throws IOException {
    Path tree = Files.createDirectories(folder.resolve(name));
    Files.writeString(tree.resolve("xep-9001.xml"), text);
    return Corpus.of(tree, new XepReader());
  }

  private List<String> told(String before, String after) throws IOException {
    RuleSet rules =
        Rules.on(TODAY).only(rule -> Set.of(Group.CHANGE, Group.HISTORY).contains(rule.group()));
    Change change = Changes.between(tree("base", before), tree("head", after)).get(0);
    return rules.check(change).findings().stream()
        .filter(finding -> finding.severity().atLeast(Severity.WARNING))
        .map(finding -> finding.rule() + ": " + finding.message())
        .toList();
  }

  @Test
  void theDayOfPublicationIsFine() throws IOException {
    assertThat(told(xep("2026-06-01", "2026-01-02"), xep("2026-06-29", "2026-01-02"))).isEmpty();
  }

  @Test
  void aDateThatWasRightBecomesOld() throws IOException {
    assertThat(told(xep("2026-06-29", "2026-01-02"), xep("2026-03-29", "2026-01-02")))
        .containsExactly(
            "stale-revision-date: the date of the newest revision is now 2026-03-29, 93 days before"
                + " today");
  }

  @Test
  void theYearIsAnother() throws IOException {
    assertThat(told(xep("2025-06-27", "2024-01-02"), xep("2025-06-29", "2024-01-02")))
        .singleElement()
        .asString()
        .startsWith("stale-revision-date: ");
  }

  @Test
  void aDateOfOldMayBeCorrected() throws IOException {
    assertThat(told(xep("2025-01-27", "2024-01-02"), xep("2025-01-29", "2024-01-02"))).isEmpty();
    assertThat(told(xep("2025-01-7", "2024-01-02"), xep("2025-01-07", "2024-01-02"))).isEmpty();
  }

  @Test
  void aDateGoesBackBehindTheRevisionBelow() throws IOException {
    assertThat(told(xep("2026-06-29", "2026-01-02"), xep("2025-06-29", "2026-01-02")))
        .singleElement()
        .asString()
        .startsWith("revision-dates-going-back: ");
  }

  @Test
  void aDateLiesInTheFuture() throws IOException {
    assertThat(told(xep("2026-06-29", "2026-01-02"), xep("2026-09-29", "2026-01-02")))
        .singleElement()
        .asString()
        .startsWith("revision-in-future: ");
  }

  @Test
  void aDateOfAnOlderRevisionIsNotChanged() throws IOException {
    assertThat(told(xep("2026-06-29", "2026-01-02"), xep("2026-06-29", "2026-01-05")))
        .singleElement()
        .asString()
        .startsWith("edited-revision: ");
  }
}
