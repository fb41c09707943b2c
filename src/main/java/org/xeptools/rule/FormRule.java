package org.xeptools.rule;

/**
 * A rule on the form of a file, kept by the reader or a renderer: this is its name and its page.
 *
 * @param info name, severity, source
 */
public record FormRule(RuleInfo info) implements Rule {}
