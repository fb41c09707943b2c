package org.xeptools.rule.change;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Revision;
import org.xeptools.finding.Finding;
import org.xeptools.rule.ChangeRule;

/** A new revision has an old date. */
final class StaleRevisionDate implements ChangeRule {
  private static final int DAYS = 30;

  private final LocalDate today;

  public StaleRevisionDate(LocalDate today) {
    this.today = today;
  }

  @Override
  public Stream<Finding> check(Change change) {
    return Update.of(change)
        .flatMap(update -> update.now().header().lastRevision().filter(isFresh(update)))
        .filter(this::isStale)
        .filter(revision -> !isBeforeNext(change, revision))
        .map(this::stale)
        .stream();
  }

  private static Predicate<Revision> isFresh(Update update) {
    return revision -> update.history().fresh().contains(revision);
  }

  private boolean isStale(Revision revision) {
    return revision.day().filter(day -> day.isBefore(today.minusDays(DAYS))).isPresent();
  }

  /** revision-dates-going-back reports dates that go back. */
  private static boolean isBeforeNext(Change change, Revision revision) {
    return change.old().stream()
        .flatMap(old -> old.header().lastRevision().stream())
        .flatMap(next -> next.day().stream())
        .anyMatch(revision.day().orElseThrow()::isBefore);
  }

  private Finding stale(Revision revision) {
    LocalDate day = revision.day().orElseThrow();
    return finding(
        revision.date().orElseThrow().span(),
        "the new revision is dated "
            + day
            + ", "
            + ChronoUnit.DAYS.between(day, today)
            + " days before today");
  }
}
