package org.xeptools.site.index;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.IsoDate;
import org.xeptools.lifecycle.Status;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;

/** The documents that are in their last call, or wait for the vote after it. */
public final class LastCalls {
  /**
   * A document in last call.
   *
   * @param ends the last day of its newest call; empty if it names none
   */
  public record Call(Entry entry, Optional<LocalDate> ends) {
    /** How many days are left after {@code today}; negative once the call is over. */
    public long daysLeft(LocalDate today) {
      return ends.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(0L);
    }

    /** True from the day after the last one on. */
    public boolean isOver(LocalDate today) {
      return ends.filter(day -> day.isBefore(today)).isPresent();
    }
  }

  private LastCalls() {}

  /** Those that are Proposed, and others whose call still runs; the first to end first. */
  public static List<Call> of(Series series) {
    List<Call> calls = new ArrayList<>();
    for (Entry entry : series.entries()) {
      var header = entry.document().header();
      Optional<LocalDate> ends =
          header.lastCalls().stream()
              .flatMap(field -> IsoDate.parse(field.text()).stream())
              .max(Comparator.naturalOrder());
      boolean proposed = header.status().equals(Optional.of(Status.PROPOSED));
      if (proposed || ends.filter(day -> !day.isBefore(series.today())).isPresent()) {
        calls.add(new Call(entry, ends));
      }
    }
    calls.sort(Comparator.comparing(call -> call.ends().orElse(LocalDate.MAX)));
    return calls;
  }
}
