package org.xeptools.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status.Standing;

/** What lies in the inbox is new, or history. */
class WeightTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path tree;

  @BeforeEach
  void publishTides() throws IOException {
    write("xep-9001.xml", "Tides", "tides", "Experimental", "2026-01-10");
  }

  @Test
  void aProposalIsNew() throws IOException {
    assertThat(standing("Moons", "moons", "2026-10-01")).isEqualTo(Standing.NEW);
  }

  @Test
  void whoseTitleIsPublishedItIsHistory() throws IOException {
    assertThat(standing("Tides", "ebbs", "2026-10-01")).isEqualTo(Standing.HISTORY);
    assertThat(standing(" tides ", "ebbs", "2026-10-01")).isEqualTo(Standing.HISTORY);
  }

  @Test
  void theShortNameOfAPublishedOneIsHistoryAfterHalfAYear() throws IOException {
    assertThat(standing("Ebbs", "tides", "2026-05-23")).isEqualTo(Standing.NEW);
    assertThat(standing("Ebbs", "tides", "2026-05-21")).isEqualTo(Standing.HISTORY);
    assertThat(standing("Ebbs", "NOT_YET_ASSIGNED", "2026-05-21")).isEqualTo(Standing.NEW);
  }

  @Test
  void untouchedForTwoYearsItIsHistory() throws IOException {
    assertThat(standing("Moons", "moons", "2024-11-23")).isEqualTo(Standing.NEW);
    assertThat(standing("Moons", "moons", "2024-11-21")).isEqualTo(Standing.HISTORY);
  }

  @Test
  void aChangeOfItIsJudgedAsNew() throws IOException {
    Path file = write("inbox/moons.xml", "Moons", "moons", "ProtoXEP", "2004-01-01");
    assertThat(Weight.of(read(file), Corpus.around(file, new XepReader()), true, TODAY).standing())
        .isEqualTo(Standing.NEW);
  }

  @Test
  void outsideAnInboxNoProposalIsHistory() throws IOException {
    Path file = write("moons.xml", "Moons", "moons", "ProtoXEP", "2004-01-01");
    assertThat(Weight.of(read(file), Corpus.around(file, new XepReader()), false, TODAY).standing())
        .isEqualTo(Standing.NEW);
  }

  @Test
  void ofHistoryThereAreNoWarnings() throws IOException {
    assertThat(severities("2026-10-01")).contains(Severity.WARNING);
    assertThat(severities("2004-01-01")).isNotEmpty().containsOnly(Severity.NOTE);
  }

  private List<Severity> severities(String day) throws IOException {
    Path file = write("inbox/moons.xml", "Moons", "moons", "ProtoXEP", day);
    XepReader reader = new XepReader();
    return Rules.on(TODAY)
        .only(info -> info.id().equals("doubled-word"))
        .check(reader.read(file), Corpus.around(file, reader))
        .findings()
        .stream()
        .map(Finding::severity)
        .toList();
  }

  private Standing standing(String title, String shortname, String day) throws IOException {
    Path file = write("inbox/moons.xml", title, shortname, "ProtoXEP", day);
    return Weight.of(read(file), Corpus.around(file, new XepReader()), false, TODAY).standing();
  }

  private static XepDocument read(Path file) throws IOException {
    return new XepReader().read(file).document().orElseThrow();
  }

  private Path write(String name, String title, String shortname, String status, String day)
      throws IOException {
    Path file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file,
        """
        <xep><header><title>%s</title><abstract>Tides.</abstract><legal>None.</legal>
        <number>%s</number><status>%s</status><type>Standards Track</type><sig>Standards</sig>
        <approver>Council</approver><dependencies/><supersedes/><supersededby/>
        <shortname>%s</shortname><revision><version>0.1.0</version><date>%s</date>
        <initials>aq</initials><remark><p>Draft.</p></remark></revision></header>
        <section1 topic='Tides' anchor='tides'><p>The the tide.</p></section1></xep>
        """
            .formatted(
                title,
                name.startsWith("xep-") ? name.substring(4, 8) : "xxxx",
                status,
                shortname,
                day));
  }
}
