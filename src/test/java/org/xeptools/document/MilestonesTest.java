package org.xeptools.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xeptools.lifecycle.Status;

class MilestonesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Per a vote of the Harbor Council, advanced status to Draft. | STABLE",
        "Accept as Stable as per Council Vote | STABLE",
        "Changed status from Active to Deprecated to Obsolete. | OBSOLETE",
        "Advanced to a status of Active | ACTIVE",
        "Defer due to lack of activity. | DEFERRED",
        "Retracted in favor of buoys | RETRACTED",
        "Deprecated. | DEPRECATED",
        "Obsolete due to fog. | OBSOLETE",
        "Deprecate the bell element | ",
        "Add a bell in order to advance to Draft | ",
        "Rejected stanzas are logged | ",
      })
  void aRemarkAnnouncesWhatIsDone(String remark, Status status) {
    assertThat(Milestones.announced(remark).orElse(null)).isEqualTo(status);
  }

  @Test
  void thePresentStateCountsFromTheLastTimeAndOthersFromTheFirst() throws IOException {
    assertThat(
            of(
                "Experimental",
                revision("0.4.0", "2024-04-04", "Moved to Experimental"),
                revision("0.3.0", "2023-03-03", "Defer due to lack of activity."),
                revision("0.1.0", "2021-01-01", "Accepted."),
                revision("0.0.1", "2020-01-01", "First words.")))
        .containsExactly(
            entry(Status.PROTOXEP, LocalDate.of(2020, 1, 1)),
            entry(Status.EXPERIMENTAL, LocalDate.of(2024, 4, 4)),
            entry(Status.DEFERRED, LocalDate.of(2023, 3, 3)));
  }

  @Test
  void versionsTellWhatRemarksDoNot() throws IOException {
    assertThat(
            of(
                "Draft",
                revision("1.1.0", "2022-02-02", "More bells."),
                revision("1.0.0", "2021-02-02", "By vote."),
                revision("0.2.0", "2020-02-02", "Bells.")))
        .containsExactly(
            entry(Status.EXPERIMENTAL, LocalDate.of(2020, 2, 2)),
            entry(Status.STABLE, LocalDate.of(2021, 2, 2)));
  }

  private static String revision(String version, String date, String remark) {
    return "<revision><version>%s</version><date>%s</date><initials>a</initials><remark>%s</remark></revision>"
        .formatted(version, date, remark);
  }

  private Map<Status, LocalDate> of(String status, String... revisions) throws IOException {
    Path file = folder.resolve("harbor.xml");
    Files.writeString(
        file,
        "<xep><header><title>Buoys</title><status>"
            + status
            + "</status><type>Standards Track</type>"
            + String.join("", revisions)
            + "</header></xep>");
    return Milestones.of(new XepReader().read(file).document().orElseThrow().header());
  }
}
