package org.xeptools.rule;

/**
 * A rule that no class of its own keeps: what finds a breach stands in its head.
 *
 * @param id its name
 */
public record FormRule(String id) implements Rule {}
