package org.xeptools.document.xml;

import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.source.SourceSpan;

/** The faults of form, which are found while a file is read and can never be suppressed. */
public enum FormFault {
  NOT_WELL_FORMED("not-well-formed"),
  UNDEFINED_ENTITY("undefined-entity"),
  EXTERNAL_ENTITY("external-entity"),
  RECURSIVE_ENTITY("recursive-entity"),
  INVALID_STRUCTURE("invalid-structure"),
  NOT_A_XEP("not-a-xep"),
  WRONG_ENCODING("wrong-encoding"),
  TOO_LARGE("too-large"),
  REFUSED_ADDRESS("refused-address"),
  UNREADABLE_FILE("unreadable-file");

  private final String rule;

  FormFault(String rule) {
    this.rule = rule;
  }

  /** The id of the rule that documents it. */
  public String rule() {
    return rule;
  }

  public Finding at(SourceSpan span, String message) {
    return Finding.of(rule, Severity.ERROR, span, message);
  }
}
