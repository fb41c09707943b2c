package org.xeptools.act;

/**
 * The state that was asked for is there already.
 *
 * @param sentence which state that is; without a full stop
 */
public record Settled(String sentence) implements Outcome {}
