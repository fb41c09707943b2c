package org.xeptools.site.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xeptools.site.SmallSeries.revision;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.history.PublishedVersions;
import org.xeptools.lifecycle.Approver;
import org.xeptools.lifecycle.Status;
import org.xeptools.site.SmallSeries;
import org.xeptools.site.index.Act.Basis;
import org.xeptools.site.index.Act.Kind;

class CouncilRecordTest {
  private static final String COUNCIL = "<approver>Council</approver>";

  @TempDir Path folder;

  private List<Act> acts(String status, String header) throws Exception {
    return CouncilRecord.of(
        new SmallSeries(folder).with("xep-0002", status, COUNCIL + header, "").read());
  }

  private void commit(Git git, String day, String status, String header) throws Exception {
    new SmallSeries(folder).with("xep-0002", status, COUNCIL + header, "");
    git.add().addFilepattern(".").call();
    PersonIdent editor =
        new PersonIdent("a", "a", Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    git.commit().setAuthor(editor).setCommitter(editor).setSign(false).setMessage(day).call();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void aRemarkIsTheOnlySourceOfAnOldStep() throws Exception {
    List<Act> acts =
        acts(
            "Draft",
            revision("1.0", "2005-06-16", "Per a vote of the Jabber Council, advanced to Draft.")
                + revision("0.1", "2004-11-12", "Initial version."));
    assertThat(acts).extracting(Act::kind).containsExactly(Kind.APPROVED, Kind.ACCEPTED);
    assertThat(acts).extracting(Act::basis).containsExactly(Basis.REMARK, Basis.VERSION);
    assertThat(acts).extracting(Act::isNamed).containsExactly(true, false);
    assertThat(acts).allMatch(act -> act.body().equals(Optional.of(Approver.COUNCIL)));
    assertThat(acts).allMatch(act -> act.from().isEmpty() && act.commit().isEmpty());
  }

  @Test
  void aLastCallThatNothingDatesIsToldByItsEnd() throws Exception {
    List<Act> acts =
        acts("Experimental", "<lastcall>2025-02-30</lastcall><lastcall>2025-03-01</lastcall>");
    assertThat(acts)
        .singleElement()
        .matches(act -> act.basis() == Basis.HEADER && act.kind() == Kind.CALLED)
        .matches(act -> act.ends().equals(Optional.of(day("2025-03-01"))));
  }

  @Test
  void whatIsToComeIsNotInIt() throws Exception {
    assertThat(acts("Proposed", "<lastcall>2030-01-01</lastcall>")).isEmpty();
  }

  @Test
  void aChangeInTextAloneIsNoAct() throws Exception {
    assertThat(acts("Draft", revision("1.1", "2025-01-01", "Clarified the draft."))).isEmpty();
  }

  @Test
  void gitTellsTheStepsThatNoRevisionTells() throws Exception {
    String first = revision("0.1", "2024-03-01", "Accepted by vote of Council on 2024-02-28.");
    String call = "<lastcall>2024-06-20</lastcall>";
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      new SmallSeries(folder).with("xep-0001", "Active", "", "");
      git.add().addFilepattern(".").call();
      PersonIdent editor =
          new PersonIdent("a", "a", Instant.parse("2024-01-01T12:00:00Z"), ZoneOffset.UTC);
      git.commit().setAuthor(editor).setCommitter(editor).setSign(false).setMessage("x").call();
      commit(git, "2024-03-02", "Experimental", first);
      commit(git, "2024-06-01", "Proposed", call + first);
      commit(git, "2024-08-01", "Experimental", call + first);
      commit(git, "2025-09-01", "Deferred", call + first);
      commit(
          git,
          "2026-01-10",
          "Obsolete",
          call + revision("0.2", "2026-01-09", "Changed status to Obsolete.") + first);
    }
    try (PublishedVersions history = PublishedVersions.of(folder, Optional.empty()).orElseThrow()) {
      List<Act> acts =
          CouncilRecord.of(SmallSeries.read(folder).with(Optional.of(history))).stream()
              .filter(act -> act.entry().info().number().equals("0002"))
              .toList();
      assertThat(acts)
          .extracting(Act::kind)
          .containsExactly(
              Kind.OBSOLETED, Kind.DEFERRED, Kind.RETURNED, Kind.CALLED, Kind.ACCEPTED);
      assertThat(acts)
          .extracting(Act::day)
          .containsExactly(
              day("2026-01-09"),
              day("2025-09-01"),
              day("2024-08-01"),
              day("2024-06-01"),
              day("2024-03-01"));
      assertThat(acts).extracting(Act::basis).containsOnly(Basis.COMMIT);
      assertThat(acts)
          .extracting(Act::from)
          .containsExactly(
              Optional.of(Status.DEFERRED),
              Optional.of(Status.EXPERIMENTAL),
              Optional.of(Status.PROPOSED),
              Optional.of(Status.EXPERIMENTAL),
              Optional.empty());
      assertThat(acts.get(3).ends()).hasValue(day("2024-06-20"));
      // nobody votes on a deferral, and XEP-0001 has no step from Deferred to Obsolete
      assertThat(acts)
          .extracting(act -> act.body().isPresent())
          .containsExactly(false, false, true, true, true);
      assertThat(acts.get(4).commit().orElseThrow().since()).isEqualTo(day("2024-03-02"));
    }
  }
}
