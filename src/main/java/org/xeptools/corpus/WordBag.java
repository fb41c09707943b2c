package org.xeptools.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often a document has each of its words, so that two states compare in linear time. */
final class WordBag {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\s]");
  private static final Set<String> KEYWORDS =
      Set.of("MUST", "SHALL", "SHOULD", "NOT", "MAY", "REQUIRED", "RECOMMENDED", "OPTIONAL");

  /** A correction takes out and puts in no more words and signs than these together. */
  private static final int MAX_CORRECTED = 24;

  private final Map<String, Integer> counts = new HashMap<>();

  private WordBag() {}

  /** The words of {@code text}, markup included. */
  static WordBag of(String text) {
    WordBag bag = new WordBag();
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      bag.counts.merge(tokens.group(), 1, Integer::sum);
    }
    return bag;
  }

  /** True if {@code now} has nearly the same words, and the same keywords of RFC 2119. */
  boolean isCorrectedBy(WordBag now) {
    int changed = 0;
    for (Map.Entry<String, Integer> word : counts.entrySet()) {
      int difference = Math.abs(word.getValue() - now.counts.getOrDefault(word.getKey(), 0));
      if (difference > 0 && KEYWORDS.contains(word.getKey())) {
        return false;
      }
      changed += difference;
      if (changed > MAX_CORRECTED) {
        return false;
      }
    }
    for (Map.Entry<String, Integer> word : now.counts.entrySet()) {
      if (!counts.containsKey(word.getKey())) {
        if (KEYWORDS.contains(word.getKey())) {
          return false;
        }
        changed += word.getValue();
      }
    }
    return changed <= MAX_CORRECTED;
  }
}
