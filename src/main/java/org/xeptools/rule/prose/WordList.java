package org.xeptools.rule.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Words;

/** Wrong words with the right ones, from a resource; the search is cheap. */
final class WordList {
  private static final int BITS = 1 << 16;

  private final Map<String, String> right = new HashMap<>();
  private final BitSet hashes = new BitSet(BITS);

  /**
   * Reads {@code wrong=right} pairs; an underscore stands for a blank, and a slash separates
   * alternatives.
   */
  static WordList of(String resource) {
    WordList list = new WordList();
    read(
        resource,
        pair -> {
          int equals = pair.indexOf('=');
          list.add(pair.substring(0, equals), pair.substring(equals + 1).replace('_', ' '));
        });
    return list;
  }

  /** Passes each word of a resource on; skips lines that begin with #. */
  static void read(String resource, Consumer<String> word) {
    try (InputStream in = WordList.class.getResourceAsStream("/words/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      StringTokenizer words = new StringTokenizer(text.substring(text.indexOf('\n')));
      while (words.hasMoreTokens()) {
        word.accept(words.nextToken());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String wrong, String correct) {
    right.put(wrong, correct);
    hashes.set(Words.hash(wrong) & (BITS - 1));
  }

  /** False if no word of {@code passage} is on the list; true if one may be on it. */
  boolean isIn(Passage passage) {
    Words words = passage.words();
    for (int i = 0; i < words.count(); i++) {
      if (hashes.get(words.hash(i) & (BITS - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The words of {@code passage} that are on the list. */
  Stream<Spot> in(Passage passage) {
    Words words = passage.words();
    Stream.Builder<Spot> found = null;
    for (int i = 0; i < words.count(); i++) {
      if (hashes.get(words.hash(i) & (BITS - 1))) {
        Spot spot = new Spot(passage, words.start(i), words.end(i));
        if (correction(spot.text()).isPresent()) {
          found = found == null ? Stream.builder() : found;
          found.add(spot);
        }
      }
    }
    return found == null ? Stream.empty() : found.build();
  }

  /** The right word for {@code word}, with its capitals; empty if it is not on the list. */
  Optional<String> correction(String word) {
    return Optional.ofNullable(right.get(word.toLowerCase(Locale.ROOT)))
        .map(found -> inCaseOf(word, found));
  }

  /** All right words for {@code word}; empty if it is not on the list. */
  List<String> corrections(String word) {
    return correction(word).map(found -> List.of(found.split("/", -1))).orElse(List.of());
  }

  /** {@code word} with the capitals of {@code model}: none, the first, or all. */
  static String inCaseOf(String model, String word) {
    if (model.length() > 1 && model.equals(model.toUpperCase(Locale.ROOT))) {
      return word.toUpperCase(Locale.ROOT);
    }
    return Character.isUpperCase(model.charAt(0))
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word;
  }
}
