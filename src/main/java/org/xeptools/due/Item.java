package org.xeptools.due;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One thing that is due.
 *
 * @param name the document for readers: {@code XEP-0198}, or the name of a ProtoXEP's file
 * @param day the day that counts: the last one of a last call, of a term or of the validity, or the
 *     first one on which a document can be Final
 * @param since the day from which the term counts, if it has one
 * @param version the version of that day
 */
public record Item(
    Matter matter,
    String name,
    String title,
    Optional<LocalDate> day,
    Optional<LocalDate> since,
    String version) {

  /** The days from {@code today} to its day, negative if it has passed; 0 without a day. */
  public long daysLeft(LocalDate today) {
    return day.map(d -> ChronoUnit.DAYS.between(today, d)).orElse(0L);
  }

  /** The distance of its day in words: {@code 14 days left}; "" without a day. */
  public String distance(LocalDate today) {
    long left = daysLeft(today);
    if (day.isEmpty()) {
      return "";
    }
    if (left == 0) {
      return "last day";
    }
    String days = Math.abs(left) + (Math.abs(left) == 1 ? " day" : " days");
    return days + (left < 0 ? " ago" : " left");
  }
}
