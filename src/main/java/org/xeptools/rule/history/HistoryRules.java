package org.xeptools.rule.history;

import java.time.LocalDate;
import java.util.List;
import org.xeptools.rule.Rule;

/** The rules of this group, in the order of `xep explain`. */
public final class HistoryRules {
  private HistoryRules() {}

  /** All of them; {@code today} is the day that deadlines are compared with. */
  public static List<Rule> on(LocalDate today) {
    return List.of(
        new MisnumberedFirstDraft(),
        new MisnumberedPublication(),
        new RevisionsOutOfOrder(),
        new RepeatedVersion(),
        new SkippedVersion(),
        new MalformedVersion(),
        new TwoPartVersion(),
        new MalformedRevisionDate(),
        new RevisionDatesGoingBack(),
        new MissingInitials(),
        new EmptyRemark(),
        new BareRemark(),
        new RepeatedRemark(),
        new RevisionInFuture(today),
        new MisdatedVote(),
        new AcceptanceByAuthor());
  }
}
