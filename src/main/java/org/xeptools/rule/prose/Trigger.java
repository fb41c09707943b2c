package org.xeptools.rule.prose;

import java.util.BitSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Words;

/**
 * A pattern that is tried only at certain words, since finding words is cheap and matching patterns
 * is not.
 */
final class Trigger {
  private static final int BITS = 1 << 14;
  private static final int MOST = 1_000;

  private final Pattern pattern;
  private final BitSet hashes = new BitSet(BITS);

  /** {@code pattern} matches from the start of one of {@code words}. */
  Trigger(Pattern pattern, String... words) {
    this.pattern = pattern;
    for (String word : words) {
      hashes.set(Words.hash(word) & (BITS - 1));
    }
  }

  boolean isIn(Passage passage) {
    Words words = passage.words();
    for (int i = 0; i < words.count(); i++) {
      if (hashes.get(words.hash(i) & (BITS - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The results of {@code make} for every match. */
  <T> Stream<T> each(Passage passage, Function<Matcher, Stream<T>> make) {
    Words words = passage.words();
    if (!isIn(passage)) {
      return Stream.empty();
    }
    Stream.Builder<T> found = Stream.builder();
    Matcher matcher = pattern.matcher(passage.text().value());
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    int count = 0;
    for (int i = 0; i < words.count() && count < MOST; i++) {
      if (hashes.get(words.hash(i) & (BITS - 1))) {
        matcher.region(words.start(i), passage.text().value().length());
        if (matcher.lookingAt()) {
          make.apply(matcher).forEach(found);
          count++;
        }
      }
    }
    return found.build();
  }

  /** True if word {@code i} of {@code words} is probably one of the words, by its hash. */
  boolean isAt(Words words, int i) {
    return hashes.get(words.hash(i) & (BITS - 1));
  }

  /** Every match. */
  Stream<Spot> all(Passage passage) {
    return each(passage, match -> Stream.of(new Spot(passage, match.start(), match.end())));
  }
}
