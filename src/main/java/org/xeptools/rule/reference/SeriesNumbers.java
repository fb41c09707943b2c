package org.xeptools.rule.reference;

import java.nio.file.Path;
import java.util.SortedMap;
import org.xeptools.corpus.Corpus;

/** The numbers of the series that a document stands in. */
final class SeriesNumbers {
  private static final int SMALLEST = 5;

  private SeriesNumbers() {}

  /**
   * True if there is no XEP {@code number}; judged only by a tree that holds a series without great
   * gaps, from its first number on.
   */
  static boolean lacks(Corpus corpus, String number) {
    SortedMap<String, Path> published = corpus.published();
    if (published.size() < SMALLEST || published.containsKey(number)) {
      return false;
    }
    int first = Integer.parseInt(published.firstKey());
    int last = Integer.parseInt(published.lastKey());
    boolean dense = published.size() >= (last - first + 1) * 0.9;
    return dense && Integer.parseInt(number) >= first;
  }
}
