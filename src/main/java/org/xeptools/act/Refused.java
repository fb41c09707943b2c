package org.xeptools.act;

/**
 * A rule of the process forbids an act.
 *
 * @param sentence why, and what to do; without a full stop
 */
public record Refused(String sentence) implements Outcome {}
