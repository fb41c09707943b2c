package org.xeptools.render;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;

/** The date of a file that is made of a document; the clock is never used. */
final class FixedDate {
  private FixedDate() {}

  /** The day of the last revision, or the time that the environment says. */
  static Instant of(XepDocument document) {
    return epochOfTheBuild()
        .or(
            () ->
                document
                    .header()
                    .lastRevision()
                    .flatMap(Revision::day)
                    .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()))
        .orElse(Instant.EPOCH);
  }

  private static Optional<Instant> epochOfTheBuild() {
    return Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH"))
        .filter(seconds -> seconds.matches("\\d{1,11}"))
        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
  }
}
