package org.xeptools.document;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.xeptools.lifecycle.Status;

/**
 * The end of a document's validity, which its header names.
 *
 * @param written the value of {@code expires}
 * @param day the day, if it is one
 */
public record Expiry(Field written, Optional<LocalDate> day) {
  private static final Set<Status> OVER =
      EnumSet.of(Status.OBSOLETE, Status.RETRACTED, Status.REJECTED);

  /** The expiry of {@code header}, unless the document is over anyway. */
  public static Optional<Expiry> of(Header header) {
    return header
        .expires()
        .filter(field -> !field.isEmpty() && header.status().filter(OVER::contains).isEmpty())
        .map(field -> new Expiry(field, IsoDate.parse(field.text())));
  }

  /** True from the day after. */
  public boolean isPassed(LocalDate today) {
    return day.filter(end -> end.isBefore(today)).isPresent();
  }
}
