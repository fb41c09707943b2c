package org.xeptools.site.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

  /** The lines of the shard that has {@code words} of each document. */
  static String lines(List<SearchWords.Shard> words) {
    Map<String, Places> places = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      for (String word : split(words.get(i).prominent())) {
        places.computeIfAbsent(word, w -> new Places()).prominent.add(i);
      }
      for (String word : split(words.get(i).others())) {
        places.computeIfAbsent(word, w -> new Places()).others.add(i);
      }
    }
    StringBuilder lines = new StringBuilder();
    places.forEach(
        (word, documents) -> {
          lines.append(word).append(' ');
          encode(documents.prominent, lines);
          lines.append('.');
          encode(documents.others, lines);
          lines.append('\n');
        });
    return lines.toString();
  }

  private static List<String> split(String words) {
    return words.isEmpty() ? List.of() : List.of(words.split(" "));
  }

  /** The documents that have a word. */
  private static final class Places {
    private final List<Integer> prominent = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();
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
    Map<String, List<String>> prominent = new HashMap<>();
    Map<String, List<String>> others = new HashMap<>();
    counts.forEach(
        (word, count) -> {
          if (isWorth(word)) {
            (count.times >= OFTEN ? prominent : others)
                .computeIfAbsent(shard(word), name -> new ArrayList<>())
                .add(word);
          }
        });
    Map<String, SearchWords.Shard> shards = new HashMap<>();
    Stream.concat(prominent.keySet().stream(), others.keySet().stream())
        .distinct()
        .forEach(
            name ->
                shards.put(
                    name,
                    SearchWords.Shard.of(
                        prominent.getOrDefault(name, List.of()),
                        others.getOrDefault(name, List.of()))));
    return new SearchWords(shards);
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
