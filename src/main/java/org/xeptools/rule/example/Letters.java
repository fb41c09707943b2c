package org.xeptools.rule.example;

/** The characters of a value. */
final class Letters {
  private Letters() {}

  /** True for a word of letters and hyphens, which is not a placeholder. */
  static boolean isPlain(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c == '-' || Character.isLetter(c));
  }
}
