package org.xeptools.rule;

import java.util.Optional;
import org.xeptools.finding.Severity;

/**
 * The data of a rule, from the head of its page.
 *
 * @param id its name, which says the fault: {@code missing-approver}
 * @param group its subject
 * @param severities how bad a breach is, by kind of document
 * @param summary what must hold, one sentence without a full stop
 * @param citation its source
 * @param since the version of xep that added it
 * @param foundBy what reports a breach, if the rule has no class
 */
public record RuleInfo(
    String id,
    Group group,
    Severities severities,
    String summary,
    Citation citation,
    String since,
    Optional<FoundBy> foundBy) {

  /** The severity in a ProtoXEP and, usually, in a live document. */
  public Severity severity() {
    return severities.full();
  }

  /** The subjects of rules, each with a sub-package. */
  public enum Group {
    FORM,
    HEADER,
    HISTORY,
    STRUCTURE,
    REFERENCE,
    EXAMPLE,
    DATAFORM,
    SCHEMA,
    PROSE,
    CHARTER,
    CHANGE
  }

  /** What reports the breach of a rule without a class. */
  public enum FoundBy {
    /** The reader of documents. */
    READER,
    /** A renderer. */
    RENDERER,
    /** The rule set itself, after all rules have run. */
    JUDGE,
    /** The build of a site, for files beside the documents. */
    BUILDER,
    /** The machine, whatever the document. */
    MACHINE
  }
}
