package org.xeptools.rule.prose;

import java.util.List;
import java.util.function.Predicate;

/**
 * Recognizes words that are derived from others in a regular way, and so are right although no list
 * has them: interoperably, deployers, resubscribe.
 */
final class Derivation {
  private static final int SHORTEST_STEM = 5;
  private static final List<String> BEFORE =
      List.of("un", "re", "non", "pre", "sub", "multi", "over", "under", "mis", "inter", "auto");
  private static final List<String> AFTER = List.of("ness", "less", "like", "wise");

  private Derivation() {}

  /** True if {@code word} (lower case) is made of one that is {@code known}. */
  static boolean isOf(String word, Predicate<String> known) {
    return BEFORE.stream().anyMatch(prefix -> hasStem(word, prefix, "", known))
        || AFTER.stream().anyMatch(suffix -> hasStem(word, "", suffix, known))
        || isAdverb(word, known)
        || isAgent(word, known);
  }

  private static boolean hasStem(
      String word, String prefix, String suffix, Predicate<String> known) {
    return word.startsWith(prefix)
        && word.endsWith(suffix)
        && word.length() - prefix.length() - suffix.length() >= SHORTEST_STEM
        && known.test(word.substring(prefix.length(), word.length() - suffix.length()));
  }

  /** Adverbs such as {@code possibly} from possible: interoperably, opaquely, not periodicly. */
  private static boolean isAdverb(String word, Predicate<String> known) {
    if (!word.endsWith("ly") || word.length() < SHORTEST_STEM + 2) {
      return false;
    }
    String stem = word.substring(0, word.length() - 2);
    return stem.endsWith("b")
        ? known.test(stem + "le")
        : !stem.endsWith("ic") && !stem.endsWith("le") && !stem.endsWith("y") && known.test(stem);
  }

  /** Agent nouns: deployer, matchers; doubled letters are not checked. */
  private static boolean isAgent(String word, Predicate<String> known) {
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    if (!one.endsWith("er") || one.length() < SHORTEST_STEM + 2) {
      return false;
    }
    String stem = one.substring(0, one.length() - 2);
    char last = stem.charAt(stem.length() - 1);
    boolean mayDouble = "bdfglmnprt".indexOf(last) >= 0 && isVowel(stem.charAt(stem.length() - 2));
    return known.test(stem + "e") || (!mayDouble && known.test(stem));
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
