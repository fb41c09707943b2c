package org.xeptools.document.woven;

/** The version that a piece belongs to. */
public enum Side {
  OLD,
  NOW,
  /** Both versions; the piece is that of the new one. */
  BOTH
}
