package org.xeptools.document;

import java.util.OptionalInt;

/**
 * Whole numbers as authors write them in attributes: the digits 0 to 9 with blanks around, perhaps
 * a minus before. Numerals of other scripts are none, as for browsers; one that is too large counts
 * as the largest that may be.
 */
public final class WholeNumber {
  /** More of them, and the number is as large as may be. */
  private static final int MAX_DIGITS = 9;

  private WholeNumber() {}

  /** The number that {@code text} is, moved between {@code least} and {@code most}. */
  public static OptionalInt of(String text, int least, int most) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    boolean negative = start < end && text.charAt(start) == '-';
    if (negative) {
      start++;
    }
    if (start == end) {
      return OptionalInt.empty();
    }
    for (int i = start; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return OptionalInt.empty();
      }
    }
    while (start < end - 1 && text.charAt(start) == '0') {
      start++;
    }
    int size =
        end - start > MAX_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(text.substring(start, end));
    return OptionalInt.of(Math.max(least, Math.min(most, negative ? -size : size)));
  }

  /** True for 0 to 9 and nothing else. */
  public static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
