package org.xeptools.rule;

import org.xeptools.finding.Finding;
import org.xeptools.source.SourceSpan;

/** One thing that must hold. */
public sealed interface Rule permits FormRule, DocumentRule, CorpusRule, EntityRule, ChangeRule {
  /** Name, severity, source. */
  RuleInfo info();

  /** A finding of this rule at its full severity; {@link RuleSet} weighs it by lifecycle. */
  default Finding finding(SourceSpan span, String message) {
    RuleInfo info = info();
    return Finding.of(info.id(), info.severity(), span, message);
  }
}
