package org.xeptools.lifecycle;

import java.time.LocalDate;
import java.util.Map;

/** The periods of the process. */
public enum Term {
  /** The least time that a last call is open (XEP-0001 § Proposal Process). */
  LAST_CALL(14, 0),
  /**
   * The time without a version of substance after which an Experimental XEP is Deferred (XEP-0001).
   */
  DEFERRAL(0, 12),
  /** The least time that a XEP is Stable before it is Final (XEP-0001 § Approval Process). */
  TRIAL(0, 6),
  /** The time for which a Council is elected; it cannot vote on last calls of the one before. */
  OFFICE(0, 12),
  /** The time of silence after which the Council may disband a group (XEP-0002). */
  SILENCE(0, 6);

  private static final Map<Integer, String> NUMBERS = Map.of(6, "six", 12, "twelve");

  private final int days;
  private final int months;

  Term(int days, int months) {
    this.days = days;
    this.months = months;
  }

  /** The day on which a term that begins on {@code day} ends. */
  public LocalDate after(LocalDate day) {
    return day.plusDays(days).plusMonths(months);
  }

  /** The length of a term that is counted in days. */
  public int days() {
    return days;
  }

  /** The length in words: {@code 14 days}, {@code twelve months}. */
  public String words() {
    return months == 0
        ? days + " days"
        : NUMBERS.getOrDefault(months, String.valueOf(months)) + " months";
  }
}
