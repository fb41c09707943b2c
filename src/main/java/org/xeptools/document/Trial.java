package org.xeptools.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Term;
import org.xeptools.lifecycle.Version;
import org.xeptools.lifecycle.XepType;

/**
 * The time that a document is Stable before it can be Final (XEP-0001 § Approval Process).
 *
 * @param stable the version with which it became Stable, which has a date
 * @param day the first day on which it can be Final
 */
public record Trial(Revision stable, LocalDate day) {
  /** The trial of {@code header}, if it is Stable and has a date to count from. */
  public static Optional<Trial> of(Header header) {
    return header.status().equals(Optional.of(Status.STABLE))
            && header.type().equals(Optional.of(XepType.STANDARDS_TRACK))
        ? first(header, 1)
            .map(stable -> new Trial(stable, Term.TRIAL.after(stable.day().orElseThrow())))
        : Optional.empty();
  }

  /** The lowest dated version of {@code header} with that first number, without candidates. */
  public static Optional<Revision> first(Header header, int major) {
    return header.revisions().stream()
        .filter(r -> r.day().isPresent() && r.number().filter(v -> is(v, major)).isPresent())
        .min(Comparator.comparing(r -> r.number().orElseThrow()));
  }

  private static boolean is(Version version, int major) {
    return version.major() == major && version.candidate().isEmpty();
  }

  /** True if it can be Final on {@code today}. */
  public boolean isOver(LocalDate today) {
    return !today.isBefore(day);
  }
}
