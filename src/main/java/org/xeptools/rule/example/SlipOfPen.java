package org.xeptools.rule.example;

/**
 * Tells whether one word is another with one letter lost, added or changed, or two adjacent letters
 * swapped.
 */
public final class SlipOfPen {
  private static final int LONG = 5;

  private SlipOfPen() {}

  /**
   * True if {@code word} is probably {@code meant} with one slip. Words that differ in digits, in
   * single letters, or in the last letter are different words; in a short word only swapped letters
   * count as a slip.
   */
  public static boolean is(String word, String meant) {
    int shorter = Math.min(word.length(), meant.length());
    int before = 0;
    while (before < shorter && word.charAt(before) == meant.charAt(before)) {
      before++;
    }
    int behind = 0;
    while (behind < shorter - before
        && word.charAt(word.length() - 1 - behind) == meant.charAt(meant.length() - 1 - behind)) {
      behind++;
    }
    String written = word.substring(before, word.length() - behind);
    String right = meant.substring(before, meant.length() - behind);
    if (!(written + right).chars().allMatch(Character::isLetter)) {
      return false;
    }
    if (written.length() == 2 && right.length() == 2) {
      return written.charAt(0) == right.charAt(1) && written.charAt(1) == right.charAt(0);
    }
    boolean one = written.length() <= 1 && right.length() <= 1 && !word.equals(meant);
    boolean series = behind == 0 && written.length() == right.length();
    return one && !series && letters(meant, before) >= LONG && letters(word, before) >= LONG;
  }

  /** The number of consecutive letters around {@code at}. */
  private static int letters(String word, int at) {
    int start = at;
    while (start > 0 && Character.isLetter(word.charAt(start - 1))) {
      start--;
    }
    int end = at;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    return end - start;
  }
}
