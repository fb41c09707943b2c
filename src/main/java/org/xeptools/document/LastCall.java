package org.xeptools.document;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Term;

/**
 * The newest last call of a document that is Proposed, or that is open for comment although it is
 * not.
 *
 * @param end the last day, as written; empty if the header names none
 */
public record LastCall(Optional<Field> end) {
  /** What a last call waits for. */
  public enum State {
    /** For comments: today is not after its last day. */
    RUNNING,
    /** For the vote. */
    OVER,
    /** For another last call, since the body that could have voted is no longer in office. */
    LAPSED,
    /** For an end: the document is Proposed, but names no day. */
    UNDATED
  }

  /** The last call of {@code header} as of {@code today}. */
  public static Optional<LastCall> of(Header header, LocalDate today) {
    LastCall newest = new LastCall(newest(header));
    boolean proposed = header.status().equals(Optional.of(Status.PROPOSED));
    return proposed || newest.ends().filter(day -> !day.isBefore(today)).isPresent()
        ? Optional.of(newest)
        : Optional.empty();
  }

  /** The latest day that {@code header} names as the end of a last call, of those that exist. */
  public static Optional<Field> newest(Header header) {
    return header.lastCalls().stream()
        .filter(end -> IsoDate.parse(end.text()).isPresent())
        .max(Comparator.comparing(Field::text));
  }

  /** The last day. */
  public Optional<LocalDate> ends() {
    return end.flatMap(field -> IsoDate.parse(field.text()));
  }

  /** The number of days left after {@code today}; negative after the end, 0 without one. */
  public long daysLeft(LocalDate today) {
    return ends().map(day -> ChronoUnit.DAYS.between(today, day)).orElse(0L);
  }

  /** True from the day after the last one. */
  public boolean isOver(LocalDate today) {
    return ends().filter(day -> day.isBefore(today)).isPresent();
  }

  /** What it waits for on {@code today}. */
  public State state(LocalDate today) {
    return ends()
        .map(
            day ->
                !day.isBefore(today)
                    ? State.RUNNING
                    : Term.OFFICE.after(day).isAfter(today) ? State.OVER : State.LAPSED)
        .orElse(State.UNDATED);
  }
}
