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

/** The documents in last call, or waiting for the vote after it. */
public final class LastCalls {
  /**
   * A document in last call.
   *
   * @param ends the last day of its newest call; empty if it names none
   */
  public record Call(Entry entry, Optional<LocalDate> ends) {
    /** The number of days left after {@code today}; negative after the end of the call. */
    public long daysLeft(LocalDate today) {
      return ends.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(0L);
    }

    /** True from the day after the last one. */
    public boolean isOver(LocalDate today) {
      return ends.filter(day -> day.isBefore(today)).isPresent();
    }
  }

  private LastCalls() {}

  /** Proposed documents, and others with an open call; the first to end first. */
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
