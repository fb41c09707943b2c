package org.xeptools.rule.example;

/** What a value is made of. */
final class Letters {
  private Letters() {}

  /** True for a word of letters and hyphens, which stands for nothing else. */
  static boolean isPlain(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c == '-' || Character.isLetter(c));
  }
}
