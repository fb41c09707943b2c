package org.xeptools.document.woven;

/** Which version a piece belongs to. */
public enum Side {
  OLD,
  NOW,
  /** Both; it is the new one's piece that stands for them. */
  BOTH
}
