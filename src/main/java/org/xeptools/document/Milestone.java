package org.xeptools.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.xeptools.lifecycle.Status;

/**
 * A state that a document is known to have reached.
 *
 * @param day the day it reached the state, or on which a last call ended; empty if unknown
 * @param source the source that says so
 * @param place the version of a revision or the id of a commit; else ""
 */
public record Milestone(Status status, Optional<LocalDate> day, Source source, String place) {

  /** The source that says that a document reached a state. */
  public enum Source {
    /** A block of the revision history, in words or by the version that it publishes. */
    REVISION,
    /** The header names a last call; the document was Proposed until its end. */
    LASTCALL,
    /** The header has it as the present state. */
    STATUS,
    /** The header had it in git from that day on. */
    GIT;

    /** The word for the source in data: {@code revision}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same on another day. */
  Milestone on(Optional<LocalDate> other) {
    return new Milestone(status, other, source, place);
  }

  /** The day on which it reached the state, if that is known. */
  public Optional<LocalDate> reached() {
    return source == Source.LASTCALL ? Optional.empty() : day;
  }
}
