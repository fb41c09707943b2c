package org.xeptools.layout;

/**
 * White space between two things in a text.
 *
 * @param breaks how many lines end in it
 * @param indentation what follows the last line end, "" if there is none
 */
record Gap(int start, int end, boolean isBlank, int breaks, String indentation) {

  static Gap of(String text, int start, int end) {
    int breaks = 0;
    int line = end;
    boolean blank = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Content.isBreak(c)) {
        if (c == '\n' || i + 1 == end || text.charAt(i + 1) != '\n') {
          breaks++;
        }
        line = i + 1;
      } else if (!Content.isBlank(c)) {
        blank = false;
      }
    }
    return new Gap(start, end, blank, breaks, text.substring(line, indented(text, line, end)));
  }

  /** The offset after the spaces and tabs from {@code from} on. */
  static int indented(String text, int from, int end) {
    int i = from;
    while (i < end && Content.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
