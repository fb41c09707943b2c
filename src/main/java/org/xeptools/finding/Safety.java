package org.xeptools.finding;

/** Whether a fix may be applied unasked. */
public enum Safety {
  /** Changes form only; the meaning is the same. */
  SAFE,
  /** Right as a rule; a person should look at it. */
  UNSAFE
}
