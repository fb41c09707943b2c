package org.xeptools.render.pdf;

/** Characters that need more than one glyph each: order from right to left, joining, stacking. */
public final class Scripts {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int LEFT_TO_RIGHT_MARK = 0x200E;
  private static final int RIGHT_TO_LEFT_MARK = 0x200F;

  private Scripts() {}

  /** True if {@code text} has a character of a script that must be shaped or reordered. */
  public static boolean needShaping(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (isComplex(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** True if the UTF-16 unit {@code c} belongs to a script that must be shaped or reordered. */
  static boolean isComplex(int c) {
    return c >= 0x0590
        && (c <= 0x109F // Hebrew to Myanmar
            || (c >= 0x1780 && c <= 0x18AF) // Khmer, Mongolian
            || (c >= 0xFB1D && c <= 0xFDFF) // Hebrew and Arabic presentation forms
            || (c >= 0xFE70 && c <= 0xFEFC)
            || (c >= 0xD802 && c <= 0xD803) // high surrogates of scripts from right to left
            || (c >= 0xD83A && c <= 0xD83B));
  }

  /** True for signs without a script, such as the Arabic comma, that are in the block of one. */
  static boolean mayShare(int c) {
    return isComplex(c);
  }

  /** True for the joiners, and the marks of direction. */
  static boolean isJoiner(int c) {
    return c >= ZERO_WIDTH_NON_JOINER && c <= RIGHT_TO_LEFT_MARK;
  }

  static boolean isDirectionMark(int c) {
    return c == LEFT_TO_RIGHT_MARK || c == RIGHT_TO_LEFT_MARK;
  }

  /** True for a letter that is written from right to left. */
  static boolean isRightToLeft(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
