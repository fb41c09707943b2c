package org.xeptools.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.TestSeries;
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
        "Per a vote of the Harbor Council, advanced specification from Experimental to Draft. | STABLE",
        "Move from deferred to obsolete. | OBSOLETE",
        "Move to draft by order of the Harbor Council. | STABLE",
        "Made XEP experimental again. | EXPERIMENTAL",
        "Changed from Historical and Active to Standards Track and Draft; more bells. | STABLE",
        "Voted to Active by the Harbor Board. | ACTIVE",
        "Deprecate and Obsolete per Council vote | OBSOLETE",
        "Retracted the proposal (again) in favor of buoys | RETRACTED",
        "Correction: Council voted to Deprecate, not Obsolete. | DEPRECATED",
        "Status was moved to Final by mistake. | ",
        "Reverted the move to Final. | ",
        "Updated since XEP-9001 was advanced to Draft | ",
        "Moved the bells to active waters | ",
        "Changes in preparation for advance to Draft | ",
        "Use the namespace until it is advanced to Draft | ",
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
  void aVersionByItselfTellsNothingOfApproval() throws IOException {
    assertThat(
            of(
                "Draft",
                revision("1.1.0", "2022-02-02", "More bells."),
                revision("1.0.0", "2021-02-02", "Bells and whistles."),
                revision("0.2.0", "2020-02-02", "Bells.")))
        .containsExactly(entry(Status.EXPERIMENTAL, LocalDate.of(2020, 2, 2)));
    assertThat(of("Draft", revision("1.0.0", "2021-02-02", "By vote.")))
        .containsExactly(entry(Status.STABLE, LocalDate.of(2021, 2, 2)));
  }

  @Test
  void beforeVersionsMeantAcceptanceTheyTellNothing() throws IOException {
    assertThat(of("Rejected", revision("0.1", "2001-02-02", "Initial version."))).isEmpty();
    assertThat(of("Rejected", revision("0.1", "2003-02-02", "Initial version."))).isEmpty();
    assertThat(of("Rejected", revision("0.1", "2003-02-02", "Initial published version.")))
        .containsExactly(entry(Status.EXPERIMENTAL, LocalDate.of(2003, 2, 2)));
  }

  @Test
  void theVersionThatWasAcceptedCountsNotTheDraftBefore() throws IOException {
    assertThat(
            of(
                "Experimental",
                revision("0.2.0", "2018-11-08", "Accepted by vote of Council on 2018-10-03."),
                revision("0.1.0", "2018-09-18", "First draft.")))
        .containsExactly(entry(Status.EXPERIMENTAL, LocalDate.of(2018, 11, 8)));
    assertThat(
            of(
                "Rejected",
                revision("0.2", "2001-11-08", "Accepted by vote of Council."),
                revision("0.1", "2001-09-18", "First draft.")))
        .isEmpty();
  }

  @Test
  void thePublicationIsTheDayOfTheFirstStateIfThatIsKnown() throws IOException {
    assertThat(
            milestones(
                    "Experimental",
                    List.of(),
                    revision("0.1.0", "2021-01-26", "Accepted by vote of Council."),
                    revision("0.0.1", "2020-12-17", "First draft."))
                .published())
        .contains(LocalDate.of(2021, 1, 26));
    assertThat(
            milestones("Draft", List.of(), revision("1.0", "2003-01-26", "Advanced to Draft."))
                .published())
        .isEmpty();
  }

  @Test
  void whatALaterRemarkTakesBackNeverWas() throws IOException {
    Milestones milestones =
        milestones(
            "Deprecated",
            List.of(
                new StatusInGit(Status.STABLE, LocalDate.of(2010, 1, 1), "a1", false),
                new StatusInGit(Status.OBSOLETE, LocalDate.of(2018, 2, 28), "b2", true),
                new StatusInGit(Status.DEPRECATED, LocalDate.of(2018, 3, 8), "c3", true)),
            revision(
                "1.5.4", "2018-03-08", "Correction: Council voted to Deprecate, not Obsolete."),
            revision("1.5.3", "2018-02-28", "Per a vote of the Council, advanced to Obsolete."),
            revision("1.0", "2004-09-29", "Advanced to Draft."));
    assertThat(milestones.days())
        .containsExactly(
            entry(Status.STABLE, LocalDate.of(2004, 9, 29)),
            entry(Status.DEPRECATED, LocalDate.of(2018, 3, 8)));
  }

  @Test
  void gitTellsWhatNobodyStates() throws IOException {
    Milestones milestones =
        milestones(
            "Deferred",
            List.of(
                new StatusInGit(Status.EXPERIMENTAL, LocalDate.of(2009, 1, 8), "a1", true),
                new StatusInGit(Status.DEFERRED, LocalDate.of(2010, 2, 2), "b2", true)),
            revision("0.1", "2009-01-05", "Initial published version."));
    assertThat(milestones.all())
        .extracting(Milestone::status, Milestone::day, Milestone::source, Milestone::place)
        .containsExactly(
            tuple(
                Status.EXPERIMENTAL,
                Optional.of(LocalDate.of(2009, 1, 5)),
                Milestone.Source.REVISION,
                "0.1"),
            tuple(
                Status.DEFERRED,
                Optional.of(LocalDate.of(2010, 2, 2)),
                Milestone.Source.GIT,
                "b2"));
  }

  @Test
  void aPresentStateOfWhichNobodySpeaksHasNoDay() throws IOException {
    Milestones again =
        milestones(
            "Deferred",
            List.of(),
            revision("0.3.0", "2019-04-28", "Made XEP experimental again."),
            revision("0.2.0", "2018-01-25", "Defer due to lack of activity."));
    assertThat(again.road())
        .extracting(Milestone::status, Milestone::day)
        .containsExactly(
            tuple(Status.EXPERIMENTAL, Optional.of(LocalDate.of(2019, 4, 28))),
            tuple(Status.DEFERRED, Optional.empty()));
    assertThat(again.days()).doesNotContainKey(Status.DEFERRED);
  }

  @Test
  void aLastCallTellsThatItWasProposedUntilThen() throws IOException {
    Milestones milestones =
        milestones("Active</status><lastcall>2017-03-14</lastcall><status>", List.of());
    assertThat(milestones.all())
        .extracting(Milestone::status, Milestone::source)
        .startsWith(tuple(Status.PROPOSED, Milestone.Source.LASTCALL));
    assertThat(milestones.days()).isEmpty();
  }

  @Test
  void daysThatContradictEachOtherDoNotCount() throws IOException {
    assertThat(
            of(
                "Obsolete",
                revision("1.0", "2007-07-11", "Advanced to Draft."),
                revision("0.1", "2007-04-20", "Initial published version."),
                revision("0.0.1", "2007-05-11", "First draft.")))
        .containsExactly(entry(Status.STABLE, LocalDate.of(2007, 7, 11)));
  }

  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  @Tag("corpus")
  void everyStateOfASeriesHasASourceAndNoneGoesBack(TestSeries series) throws IOException {
    int dated = 0;
    for (Path file : series.files()) {
      Header header = series.tree().read(file).document().orElseThrow().header();
      Milestones milestones = Milestones.of(header);
      LocalDate before = LocalDate.MIN;
      for (Milestone milestone : milestones.all()) {
        switch (milestone.source()) {
          case REVISION ->
              assertThat(header.revisions())
                  .as(file.toString())
                  .anyMatch(r -> r.version().map(Field::text).orElse("").equals(milestone.place()));
          case LASTCALL -> assertThat(header.lastCalls()).as(file.toString()).isNotEmpty();
          case STATUS -> assertThat(header.status()).contains(milestone.status());
          case GIT -> throw new AssertionError(file + " is read without git");
        }
        LocalDate day = milestone.day().orElse(before);
        assertThat(day).as(file.toString()).isAfterOrEqualTo(before);
        before = day;
        dated += milestone.reached().isPresent() ? 1 : 0;
      }
      if (file.endsWith("xep-0071.xml")) {
        assertThat(milestones.days()).doesNotContainKey(Status.OBSOLETE);
      }
    }
    assertThat(dated).isGreaterThan(series.isPublished() ? 1_000 : 20);
  }

  private static String revision(String version, String date, String remark) {
    return "<revision><version>%s</version><date>%s</date><initials>a</initials><remark>%s</remark></revision>"
        .formatted(version, date, remark);
  }

  private Map<Status, LocalDate> of(String status, String... revisions) throws IOException {
    return milestones(status, List.of(), revisions).days();
  }

  private Milestones milestones(String status, List<StatusInGit> git, String... revisions)
      throws IOException {
    Path file = folder.resolve("harbor.xml");
    Files.writeString(
        file,
        "<xep><header><title>Buoys</title><status>"
            + status
            + "</status><type>Standards Track</type>"
            + String.join("", revisions)
            + "</header></xep>");
    return Milestones.of(new XepReader().read(file).document().orElseThrow().header(), git);
  }
}
