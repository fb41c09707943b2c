package org.xeptools.act;

/** What became of an act: a plan, a refusal, or nothing to do. */
public sealed interface Outcome permits Plan, Refused, Settled {}
