package org.xeptools.site.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An index from words to documents, in shards by first letter. A line has a word, a blank, the
 * documents in which it is prominent (in a heading, or often), a dot, and the other documents. A
 * document is its place in the list, as the distance from the one before, in digits to base 32; all
 * but the last digit have 32 added.
 */
final class WordIndex {
  /** search.js has the same list. */
  static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private static final int LONGEST = 30;
  private static final int LONGEST_WITH_DIGITS = 12;
  private static final int LONGEST_NUMBER = 5;
  private static final int OFTEN = 5;
  private static final int BASE = 32;

  private static final class Count {
    private int times;
  }

  private WordIndex() {}

  /** The lines of each shard, by its name: a letter, or {@code 0} for all else. */
  static SortedMap<String, String> shards(List<SearchWords> documents) {
    Map<String, List<List<Integer>>> words = new HashMap<>();
    for (int i = 0; i < documents.size(); i++) {
      int document = i;
      documents.get(i).prominent().forEach(word -> places(word, words).get(0).add(document));
      documents.get(i).others().forEach(word -> places(word, words).get(1).add(document));
    }
    SortedMap<String, StringBuilder> shards = new TreeMap<>();
    List<String> sorted = new ArrayList<>(words.keySet());
    sorted.sort(null);
    for (String word : sorted) {
      List<List<Integer>> places = places(word, words);
      StringBuilder shard =
          shards.computeIfAbsent(shard(word), name -> new StringBuilder()).append(word);
      shard.append(' ');
      encode(places.get(0), shard);
      shard.append('.');
      encode(places.get(1), shard);
      shard.append('\n');
    }
    SortedMap<String, String> lines = new TreeMap<>();
    shards.forEach((name, text) -> lines.put(name, text.toString()));
    return lines;
  }

  private static List<List<Integer>> places(String word, Map<String, List<List<Integer>>> words) {
    return words.computeIfAbsent(word, w -> List.of(new ArrayList<>(), new ArrayList<>()));
  }

  private static String shard(String word) {
    char first = word.charAt(0);
    return first >= 'a' && first <= 'z' ? String.valueOf(first) : "0";
  }

  /** The words of {@code document}; a word in a heading counts as frequent. */
  static SearchWords words(PlainText document) {
    Map<String, Count> counts = new HashMap<>();
    for (PlainText.Part part : document.parts()) {
      count(part.text(), 1, counts);
      count(part.heading(), OFTEN, counts);
    }
    List<String> prominent = new ArrayList<>();
    List<String> others = new ArrayList<>();
    counts.forEach(
        (word, count) -> {
          if (isWorth(word)) {
            (count.times >= OFTEN ? prominent : others).add(word);
          }
        });
    return new SearchWords(prominent, others);
  }

  private static void count(String text, int weight, Map<String, Count> counts) {
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      boolean isPart = isPart(c);
      if (isPart && start < 0) {
        start = i;
      } else if (!isPart && start >= 0) {
        add(lower.substring(start, i), weight, counts);
        start = -1;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      add(lower.substring(start), weight, counts);
    }
  }

  private static void add(String word, int weight, Map<String, Count> counts) {
    counts.computeIfAbsent(word, w -> new Count()).times += weight;
  }

  /** A letter or a number, as in search.js. */
  private static boolean isPart(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  /** False for words that nobody searches for, such as digests in examples. */
  private static boolean isWorth(String word) {
    boolean digits = word.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean letters = word.chars().anyMatch(Character::isLetter);
    return word.length() > 1
        && word.length() <= (digits ? LONGEST_WITH_DIGITS : LONGEST)
        && (letters || word.length() <= LONGEST_NUMBER);
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
