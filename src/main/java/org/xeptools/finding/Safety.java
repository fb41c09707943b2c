package org.xeptools.finding;

/** Whether a fix may be applied without review. */
public enum Safety {
  /** The fix leaves the meaning as it is. */
  SAFE,
  /** The fix is usually right; a person should review it. */
  UNSAFE
}
