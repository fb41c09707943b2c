package org.xeptools.rule.change;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.change.History;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.ChangeRule;

/** A new revision has an old date. */
final class StaleRevisionDate implements ChangeRule {
  private static final int DAYS = 30;
  private static final int NEAR = 7;

  private final LocalDate today;

  public StaleRevisionDate(LocalDate today) {
    this.today = today;
  }

  @Override
  public Stream<Finding> check(Change change) {
    Optional<Update> update = Update.of(change);
    Optional<Revision> newest = update.flatMap(u -> u.now().header().lastRevision());
    if (newest.isEmpty() || !isStale(newest.get()) || goesBack(newest.get(), update.get().now())) {
      return Stream.empty();
    }
    History history = update.get().history();
    return history.fresh().contains(newest.get())
        ? Stream.of(stale(newest.get(), "the new revision is dated"))
        : history.edited().stream()
            .filter(edited -> edited.after().equals(newest.get()) && isSpoiled(edited))
            .map(edited -> stale(edited.after(), "the date of the newest revision is now"));
  }

  private boolean isStale(Revision revision) {
    return revision.day().filter(this::isStale).isPresent();
  }

  private boolean isStale(LocalDate day) {
    return day.isBefore(today.minusDays(DAYS));
  }

  /** revision-dates-going-back reports such dates. */
  private static boolean goesBack(Revision revision, XepDocument now) {
    return now.header().revisions().stream()
        .dropWhile(other -> !other.equals(revision))
        .skip(1)
        .findFirst()
        .flatMap(Revision::day)
        .filter(revision.day().orElseThrow()::isBefore)
        .isPresent();
  }

  /** A date that was stale before may be that of an old revision, unless only its year is wrong. */
  private boolean isSpoiled(History.Edited edited) {
    Optional<LocalDate> before = edited.before().day();
    return edited.changesDate()
        && before.isPresent()
        && (!isStale(before.get()) || isThisDayOfAnotherYear(edited.after().day().orElseThrow()));
  }

  private boolean isThisDayOfAnotherYear(LocalDate day) {
    return IntStream.rangeClosed(-1, 1)
        .mapToObj(step -> day.withYear(today.getYear() + step))
        .anyMatch(same -> Math.abs(ChronoUnit.DAYS.between(same, today)) <= NEAR);
  }

  private Finding stale(Revision revision, String what) {
    LocalDate day = revision.day().orElseThrow();
    return finding(
        revision.date().orElseThrow().span(),
        what + " " + day + ", " + ChronoUnit.DAYS.between(day, today) + " days before today");
  }
}
