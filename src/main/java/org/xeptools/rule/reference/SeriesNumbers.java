package org.xeptools.rule.reference;

import java.nio.file.Path;
import java.util.SortedMap;
import org.xeptools.corpus.Corpus;

/** The numbers of the series that a document belongs to. */
final class SeriesNumbers {
  private static final int SMALLEST = 5;

  private SeriesNumbers() {}

  /**
   * True if the XEP {@code number} does not exist; always false in a tree without a series, or with
   * large gaps in it.
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
