package org.xeptools.rule;

/**
 * A rule on the form of a file, kept by no class of its own: this is its name and its page.
 *
 * @param info name, severity, source
 * @param reporter who finds the breach
 */
public record FormRule(RuleInfo info, Reporter reporter) implements Rule {

  /** Who finds the breach of a rule on form. */
  public enum Reporter {
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
