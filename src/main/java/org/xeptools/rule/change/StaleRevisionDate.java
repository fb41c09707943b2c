package org.xeptools.rule.change;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.change.History;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.ChangeRule;

/** A new revision has an old date; an Editor dates one on the day of the commit. */
final class StaleRevisionDate implements ChangeRule {
  private static final int DAYS = 30;
  private static final int NEAR = 7;

  /** An Editor's days: for other time zones. */
  private static final int GRACE = 1;

  private final LocalDate today;

  public StaleRevisionDate(LocalDate today) {
    this.today = today;
  }

  @Override
  public Stream<Finding> check(Change change) {
    Optional<XepDocument> now = change.now().filter(document -> isJudged(change));
    Optional<Revision> newest = now.flatMap(document -> document.header().lastRevision());
    if (newest.isEmpty() || !isStale(newest.get()) || goesBack(newest.get(), now.get())) {
      return Stream.empty();
    }
    Optional<History> history = Update.of(change).map(Update::history);
    if (history.isEmpty() || history.get().fresh().contains(newest.get())) {
      boolean late = isStale(newest.get().day().orElseThrow());
      Finding stale = stale(newest.get(), "the new revision is dated");
      return Stream.of(late ? stale : stale.with(milder()));
    }
    return history.get().edited().stream()
        .filter(edited -> edited.after().equals(newest.get()) && isSpoiled(edited))
        .map(edited -> stale(edited.after(), "the date of the newest revision is now"));
  }

  private static boolean isJudged(Change change) {
    return Acceptance.isOne(change) || Update.of(change).isPresent();
  }

  private boolean isStale(Revision revision) {
    boolean isEditors =
        revision
            .initials()
            .filter(i -> i.text().toLowerCase(Locale.ROOT).contains("editor"))
            .isPresent();
    return revision
        .day()
        .filter(day -> isStale(day) || (isEditors && day.isBefore(today.minusDays(GRACE))))
        .isPresent();
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
        && isStale(edited.after().day().orElseThrow())
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
