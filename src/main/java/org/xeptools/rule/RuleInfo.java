package org.xeptools.rule;

import java.util.Optional;
import org.xeptools.finding.Severity;

/**
 * What is known of a rule; it stands in the head of the rule's page.
 *
 * @param id its name, for the fault: {@code missing-approver}
 * @param group what it is about
 * @param severities how bad a breach is, and where
 * @param summary what must hold, one sentence without a full stop
 * @param citation who says so
 * @param since the version of xep that brought it
 * @param foundBy who finds a breach, if no class of the rule's own does
 */
public record RuleInfo(
    String id,
    Group group,
    Severities severities,
    String summary,
    Citation citation,
    String since,
    Optional<FoundBy> foundBy) {

  /** How bad a breach is in a ProtoXEP and, mostly, in a live document. */
  public Severity severity() {
    return severities.full();
  }

  /** What a rule is about; also the sub-package that holds it. */
  public enum Group {
    FORM,
    HEADER,
    HISTORY,
    STRUCTURE,
    REFERENCE,
    EXAMPLE,
    SCHEMA,
    PROSE,
    CHARTER,
    CHANGE
  }

  /** Who finds the breach of a rule that has no class of its own. */
  public enum FoundBy {
    /** Reading alone shows it. */
    READER,
    /** Only a renderer can tell. */
    RENDERER,
    /** The rule set itself, once all rules have been asked. */
    JUDGE,
    /** Building a site shows it, of a file beside the documents. */
    BUILDER,
    /** It depends on the machine, not on the document. */
    MACHINE
  }
}
