package org.xeptools.document;

import java.util.OptionalInt;

/**
 * Whole numbers in attributes: the digits 0 to 9, perhaps with a minus and with blanks around.
 * Digits of other scripts do not count, as in browsers; a number that is too large counts as the
 * largest allowed.
 */
public final class WholeNumber {
  /** With more digits, the number counts as the largest allowed. */
  private static final int MAX_DIGITS = 9;

  private WholeNumber() {}

  /**
   * The number in {@code text}, limited to {@code least} to {@code most}; empty if it is not a
   * number.
   */
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

  /** True for the digits 0 to 9 only. */
  public static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
