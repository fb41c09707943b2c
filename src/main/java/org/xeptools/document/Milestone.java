package org.xeptools.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.xeptools.lifecycle.Status;

/**
 * A state that a document is known to have come to.
 *
 * @param day when it came to it; of a last call, the day on which that ended; empty if nobody says
 * @param source who says that it did
 * @param place where: the version of a revision, the name of a commit; else ""
 */
public record Milestone(Status status, Optional<LocalDate> day, Source source, String place) {

  /** Who says that a document came to a state. */
  public enum Source {
    /** A block of the revision history, in words or by the version that it publishes. */
    REVISION,
    /** The header names a last call; it was Proposed until that ended. */
    LASTCALL,
    /** The header states it as the present one. */
    STATUS,
    /** The file in git stated it from then on. */
    GIT;

    /** The word for it in data: {@code revision}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same on another day. */
  Milestone on(Optional<LocalDate> other) {
    return new Milestone(status, other, source, place);
  }

  /** The day on which it came to the state, if that is known. */
  public Optional<LocalDate> reached() {
    return source == Source.LASTCALL ? Optional.empty() : day;
  }
}
