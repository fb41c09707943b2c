package org.xeptools.source;

/** White space as in {@code \s} of regular expressions, but without them, for long texts. */
public final class Blanks {
  private Blanks() {}

  /** True for a character of {@code \s}. */
  public static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** {@code text} with one blank for each run of white space. */
  public static String folded(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        folded.append(c);
        blank = false;
      } else if (!blank) {
        folded.append(' ');
        blank = true;
      }
    }
    return folded.toString();
  }
}
