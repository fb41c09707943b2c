package org.xeptools.document.picture;

/** A picture cannot be shown; the message says why, as a clause: "it is cut off". */
final class Unfit extends Exception {
  private static final long serialVersionUID = 1;

  Unfit(String why) {
    super(why, null, false, false);
  }
}
