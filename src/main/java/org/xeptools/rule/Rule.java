package org.xeptools.rule;

import java.util.Optional;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.source.SourceSpan;

/** One thing that must hold. */
public sealed interface Rule permits FormRule, DocumentRule, CorpusRule, EntityRule, ChangeRule {
  /** Its name: that of the class in kebab case, unless one class keeps several rules. */
  default String id() {
    return RuleIndex.id(getClass());
  }

  /** What the head of its page says. */
  default RuleInfo info() {
    return RuleIndex.info(id());
  }

  /** A finding of this rule at its full severity; {@link RuleSet} weighs it by lifecycle. */
  default Finding finding(SourceSpan span, String message) {
    RuleInfo info = info();
    return Finding.of(info.id(), info.severity(), span, message);
  }

  /** The severity in the case that the line {@code milder} of the head names. */
  default Severity milder() {
    return said(info().severities().milder(), "milder");
  }

  /** The severity in the case that the line {@code graver} of the head names. */
  default Severity graver() {
    return said(info().severities().graver(), "graver");
  }

  private Severity said(Optional<Severity> severity, String key) {
    return severity.orElseThrow(
        () -> new IllegalStateException("the head of " + id() + " has no line '" + key + "'"));
  }
}
