package org.xeptools.rule.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;

/** Guesses the slip in a date that does not fit between its neighbors. */
final class DateSlip {
  private static final int DECEMBER = 12;

  /** The greatest distance for a guess. */
  private static final int NEAR = 6;

  private static final int MOST = 500;

  private DateSlip() {}

  /** A guess in words, if just one of the usual slips would explain the step. */
  static Optional<String> guess(Header header, Step step) {
    List<Revision> revisions = header.revisions();
    if (revisions.size() > MOST) {
      return Optional.empty();
    }
    int upper = revisions.indexOf(step.upper());
    int lower = revisions.indexOf(step.lower());
    LocalDate to = step.upper().day().orElseThrow();
    LocalDate from = step.lower().day().orElseThrow();
    LocalDate ceiling = day(revisions, upper - 1).orElse(from.plusMonths(NEAR));
    LocalDate floor = day(revisions, lower + 1).orElse(to.minusMonths(NEAR));
    List<String> guesses = new ArrayList<>();
    slips(to)
        .filter(d -> !d.isBefore(from) && !d.isAfter(ceiling) && isNear(from, d))
        .forEach(d -> guesses.add(d + " for " + to));
    slips(from)
        .filter(d -> !d.isAfter(to) && !d.isBefore(floor) && isNear(d, to))
        .forEach(d -> guesses.add(d + " for " + from));
    return guesses.size() == 1
        ? Optional.of("Perhaps it is a slip: " + guesses.get(0))
        : Optional.empty();
  }

  private static boolean isNear(LocalDate earlier, LocalDate later) {
    return later.isBefore(earlier.plusMonths(NEAR));
  }

  private static Optional<LocalDate> day(List<Revision> revisions, int index) {
    return index < 0 || index >= revisions.size() ? Optional.empty() : revisions.get(index).day();
  }

  /** The usual slips: another year, as in January; day and month swapped. */
  private static Stream<LocalDate> slips(LocalDate day) {
    Stream<LocalDate> years = Stream.of(day.plusYears(1), day.minusYears(1));
    boolean exchangeable =
        day.getDayOfMonth() <= DECEMBER && day.getDayOfMonth() != day.getMonthValue();
    return exchangeable
        ? Stream.concat(
            years, Stream.of(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())))
        : years;
  }
}
