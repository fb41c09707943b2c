package org.xeptools.rule;

/**
 * A rule without a class of its own; its head says what reports a breach.
 *
 * @param id its name
 */
public record FormRule(String id) implements Rule {}
