package org.xeptools.finding;

import java.util.List;
import java.util.Optional;
import org.xeptools.source.SourceSpan;

/**
 * One fault in a document.
 *
 * @param rule the rule's id: {@code missing-approver}
 * @param severity how bad it is
 * @param message one sentence without a full stop
 * @param span the exact characters
 * @param notes remarks that help
 * @param fix how to fix it, where one right answer exists
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    SourceSpan span,
    List<Note> notes,
    Optional<Fix> fix) {
  public Finding {
    notes = List.copyOf(notes);
  }

  /** A finding without notes or fix. */
  public static Finding of(String rule, Severity severity, SourceSpan span, String message) {
    return new Finding(rule, severity, message, span, List.of(), Optional.empty());
  }

  /** This finding with another severity. */
  public Finding with(Severity other) {
    return new Finding(rule, other, message, span, notes, fix);
  }

  /** This finding with one more note. */
  public Finding with(Note note) {
    List<Note> more = new java.util.ArrayList<>(notes);
    more.add(note);
    return new Finding(rule, severity, message, span, more, fix);
  }

  /** This finding with a fix. */
  public Finding with(Fix other) {
    return new Finding(rule, severity, message, span, notes, Optional.of(other));
  }
}
