package org.xeptools.site.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.site.Entry;

/**
 * Which words stand in which documents, in shards by first letter. A line is a word, a blank, and
 * the documents in which it matters (in a heading, or often), a dot, and the others; documents by
 * their place in the list, as distances from the one before, in digits to base 32 of which all but
 * the last have 32 added.
 */
final class WordIndex {
  /** search.js reads the same. */
  static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int LONGEST = 30;
  private static final int LONGEST_WITH_DIGITS = 12;
  private static final int OFTEN = 5;
  private static final int BASE = 32;

  private WordIndex() {}

  /** The lines of each shard, by its name: a letter, or {@code 0} for all else. */
  static SortedMap<String, String> shards(List<Entry> entries) {
    List<Map<String, Integer>> counts =
        entries.parallelStream().map(entry -> counts(PlainText.of(entry.document()))).toList();
    SortedMap<String, List<List<Integer>>> words = new TreeMap<>();
    for (int i = 0; i < counts.size(); i++) {
      int document = i;
      counts
          .get(i)
          .forEach(
              (word, count) ->
                  words
                      .computeIfAbsent(word, w -> List.of(new ArrayList<>(), new ArrayList<>()))
                      .get(count >= OFTEN ? 0 : 1)
                      .add(document));
    }
    SortedMap<String, StringBuilder> shards = new TreeMap<>();
    words.forEach(
        (word, documents) -> {
          StringBuilder shard =
              shards.computeIfAbsent(shard(word), name -> new StringBuilder()).append(word);
          shard.append(' ');
          encode(documents.get(0), shard);
          shard.append('.');
          encode(documents.get(1), shard);
          shard.append('\n');
        });
    SortedMap<String, String> texts = new TreeMap<>();
    shards.forEach((name, text) -> texts.put(name, text.toString()));
    return texts;
  }

  private static String shard(String word) {
    char first = word.charAt(0);
    return first >= 'a' && first <= 'z' ? String.valueOf(first) : "0";
  }

  /** How often each word stands there; in a heading is often enough. */
  private static Map<String, Integer> counts(PlainText document) {
    Map<String, Integer> counts = new HashMap<>();
    for (PlainText.Part part : document.parts()) {
      count(part.text(), 1, counts);
      count(part.heading(), OFTEN, counts);
    }
    return counts;
  }

  private static void count(String text, int weight, Map<String, Integer> counts) {
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      String word = words.group();
      if (isWorth(word)) {
        counts.merge(word, weight, Integer::sum);
      }
    }
  }

  /** Not what nobody types: digests and the like in examples. */
  private static boolean isWorth(String word) {
    boolean digits = word.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean letters = word.chars().anyMatch(Character::isLetter);
    return word.length() > 1
        && word.length() <= (digits ? LONGEST_WITH_DIGITS : LONGEST)
        && (letters || word.length() <= 5);
  }

  private static void encode(List<Integer> documents, StringBuilder out) {
    int last = -1;
    for (int document : documents) {
      int distance = document - last - 1;
      last = document;
      if (distance >= BASE * BASE) {
        out.append(DIGITS.charAt(BASE + distance / BASE / BASE % BASE));
      }
      if (distance >= BASE) {
        out.append(DIGITS.charAt(BASE + distance / BASE % BASE));
      }
      out.append(DIGITS.charAt(distance % BASE));
    }
  }
}
