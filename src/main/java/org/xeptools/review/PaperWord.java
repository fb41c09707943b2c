package org.xeptools.review;

import java.awt.geom.Rectangle2D;

/**
 * A word of a PDF, or a picture, of which the text is a digest.
 *
 * @param page its page, from 0
 * @param box its place in points, y downwards from the top of the page; empty if it is unknown
 */
record PaperWord(String text, int page, Rectangle2D.Float box) {
  private static final String PICTURE = "\u0001";

  static PaperWord picture(String digest, int page, Rectangle2D.Float box) {
    return new PaperWord(PICTURE + digest, page, box);
  }

  boolean isPicture() {
    return text.startsWith(PICTURE);
  }
}
