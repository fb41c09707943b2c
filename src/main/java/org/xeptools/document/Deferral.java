package org.xeptools.document;

import java.time.LocalDate;
import java.util.Optional;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Term;

/**
 * The deferral that an Experimental document is headed for (XEP-0001 § Discussion Process).
 *
 * @param last its last version of substance, which has a date
 * @param day the last day of its term; it should be Deferred from the next one
 */
public record Deferral(Revision last, LocalDate day) {
  /** The deferral of {@code header}, if it is Experimental and has a date to count from. */
  public static Optional<Deferral> of(Header header) {
    return header.status().equals(Optional.of(Status.EXPERIMENTAL))
        ? ActiveVersions.newest(header)
            .map(last -> new Deferral(last, Term.DEFERRAL.after(last.day().orElseThrow())))
        : Optional.empty();
  }

  /** True from the day after the term. */
  public boolean isDue(LocalDate today) {
    return day.isBefore(today);
  }
}
