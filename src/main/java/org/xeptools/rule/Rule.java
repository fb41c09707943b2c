package org.xeptools.rule;

import java.util.Optional;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.source.SourceSpan;

/** A rule: a condition that documents must meet. */
public sealed interface Rule permits FormRule, DocumentRule, CorpusRule, EntityRule, ChangeRule {
  /** Its name: that of the class in kebab case, unless one class has several rules. */
  default String id() {
    return RuleIndex.id(getClass());
  }

  /** The data in the head of its page. */
  default RuleInfo info() {
    return RuleIndex.info(id());
  }

  /**
   * A finding of this rule at its full severity; {@link RuleSet} adjusts it to the document's
   * state.
   */
  default Finding finding(SourceSpan span, String message) {
    RuleInfo info = info();
    return Finding.of(info.id(), info.severity(), span, message);
  }

  /** The severity for the case in the line {@code milder} of the head. */
  default Severity milder() {
    return said(info().severities().milder(), "milder");
  }

  /** The severity for the case in the line {@code graver} of the head. */
  default Severity graver() {
    return said(info().severities().graver(), "graver");
  }

  private Severity said(Optional<Severity> severity, String key) {
    return severity.orElseThrow(
        () -> new IllegalStateException("the head of " + id() + " has no line '" + key + "'"));
  }
}
