package org.xeptools.rule.history;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A revision is dated later than today; one day more is allowed for other time zones. */
final class RevisionInFuture implements DocumentRule {
  private final LocalDate today;

  public RevisionInFuture(LocalDate today) {
    this.today = today;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().revisions().stream()
        .filter(
            revision -> revision.day().filter(day -> day.isAfter(today.plusDays(1))).isPresent())
        .map(
            revision ->
                finding(
                    revision.date().orElseThrow().span(),
                    "the date " + revision.day().orElseThrow() + " is in the future"));
  }
}
