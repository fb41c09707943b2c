package org.xeptools.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as XEPs write them: {@code 2026-11-22}. */
public final class IsoDate {
  private IsoDate() {}

  /** The day that {@code text} names, if it has exactly this form and exists. */
  public static Optional<LocalDate> parse(String text) {
    try {
      return text.length() == "2026-11-22".length()
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
