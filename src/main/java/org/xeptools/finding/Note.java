package org.xeptools.finding;

import java.util.Optional;
import org.xeptools.source.SourceSpan;

/**
 * A remark that helps to understand a finding.
 *
 * @param message one sentence
 * @param span the place that it is about, if any
 */
public record Note(String message, Optional<SourceSpan> span) {
  /** A note without a place. */
  public static Note of(String message) {
    return new Note(message, Optional.empty());
  }

  /** A note about a place. */
  public static Note at(SourceSpan span, String message) {
    return new Note(message, Optional.of(span));
  }
}
