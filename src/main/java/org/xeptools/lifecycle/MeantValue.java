package org.xeptools.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.xeptools.source.Spelling;

/**
 * Known values as people misspell them: in other case, with other blanks, with a letter or two too
 * many, too few or changed. For lists and filters, which would else have a group for each
 * misspelling; a check takes a value to the letter.
 */
final class MeantValue {
  private static final int SHORTEST_BEGINNING = 5;
  private static final int LETTERS_PER_SLIP = 4;
  private static final int MOST_SLIPS = 2;
  private static final int LONGEST = 40;

  private MeantValue() {}

  /**
   * The one of {@code values}, which are called {@code name}, that {@code written} means; empty if
   * it is no misspelling of one, or of several.
   */
  static <T> Optional<T> meant(String written, List<T> values, Function<T, String> name) {
    for (T value : values) {
      if (name.apply(value).equals(written)) {
        return Optional.of(value);
      }
    }
    String word = folded(written);
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    for (int slips = 0; slips <= Math.min(MOST_SLIPS, word.length() / LETTERS_PER_SLIP); slips++) {
      int most = slips;
      List<T> near =
          values.stream()
              .filter(v -> Spelling.distance(word, folded(name.apply(v))) <= most)
              .toList();
      if (!near.isEmpty()) {
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
      }
    }
    List<T> begun =
        values.stream()
            .filter(v -> word.length() >= SHORTEST_BEGINNING)
            .filter(v -> folded(name.apply(v)).startsWith(word))
            .toList();
    return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
