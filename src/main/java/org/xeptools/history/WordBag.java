package org.xeptools.history;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words and signs of a text with their counts, so that two states can be compared in linear
 * time, and a digest of their order. White space does not count.
 */
final class WordBag {
  private static final Set<Long> KEYWORDS = new HashSet<>();

  /** The most words and signs that a correction removes and adds, in total. */
  private static final int MAX_CORRECTED = 24;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final long OTHER_FACTOR = 0xC2B2AE3D27D4EB4FL;

  /** True for the ASCII characters that are letters or digits. */
  private static final boolean[] ASCII = new boolean[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = Character.isLetterOrDigit(c);
    }
    for (String word : "MUST SHALL SHOULD NOT MAY REQUIRED RECOMMENDED OPTIONAL".split(" ", -1)) {
      KEYWORDS.add(WordBag.of(word).only());
    }
  }

  /** A hash table with linear probing; 0 is a free slot. */
  private long[] words = new long[1024];

  private int[] counts = new int[1024];
  private int distinct;
  private long digest;
  private long otherDigest;

  private WordBag() {}

  /** The words of {@code text}. */
  static WordBag of(String text) {
    WordBag bag = new WordBag();
    char[] chars = text.toCharArray();
    int at = 0;
    while (at < chars.length) {
      char c = chars[at++];
      if (c <= ' ') {
        continue;
      }
      long word = mixed(c);
      if (isLetter(c)) {
        while (at < chars.length && isLetter(chars[at])) {
          word = mixed(word + chars[at++]);
        }
      }
      bag.add(word == 0 ? 1 : word, 1);
      bag.digest = (bag.digest ^ word) * FACTOR + 1;
      bag.otherDigest = (bag.otherDigest + word) * OTHER_FACTOR + 1;
    }
    return bag;
  }

  private long only() {
    return Arrays.stream(words).filter(word -> word != 0).findFirst().orElseThrow();
  }

  private void add(long word, int count) {
    int place = place(word);
    if (words[place] == 0) {
      words[place] = word;
      distinct++;
    }
    counts[place] += count;
    if (distinct > words.length / 2) {
      grow();
    }
  }

  private void grow() {
    long[] formerWords = words;
    int[] formerCounts = counts;
    words = new long[formerWords.length * 2];
    counts = new int[words.length];
    distinct = 0;
    for (int i = 0; i < formerWords.length; i++) {
      if (formerWords[i] != 0) {
        add(formerWords[i], formerCounts[i]);
      }
    }
  }

  private int place(long word) {
    int place = (int) (word ^ (word >>> 32)) & (words.length - 1);
    while (words[place] != 0 && words[place] != word) {
      place = (place + 1) & (words.length - 1);
    }
    return place;
  }

  private static boolean isLetter(char c) {
    return c < ASCII.length ? ASCII[c] : Character.isLetterOrDigit(c);
  }

  private static long mixed(long value) {
    long mixed = (value + FACTOR) * OTHER_FACTOR;
    mixed = (mixed ^ (mixed >>> 29)) * FACTOR;
    return mixed ^ (mixed >>> 32);
  }

  /** A digest that is equal for texts with the same words and signs in the same order. */
  String digest() {
    return String.format(Locale.ROOT, "%016x%016x", digest, otherDigest);
  }

  /** True if {@code now} has nearly the same words, and the same keywords of RFC 2119. */
  boolean isCorrectedBy(WordBag now) {
    int changed = 0;
    for (int i = 0; i < words.length && changed <= MAX_CORRECTED; i++) {
      int difference = words[i] == 0 ? 0 : Math.abs(counts[i] - now.counts[now.place(words[i])]);
      if (difference > 0 && KEYWORDS.contains(words[i])) {
        return false;
      }
      changed += difference;
    }
    for (int i = 0; i < now.words.length && changed <= MAX_CORRECTED; i++) {
      long word = now.words[i];
      if (word != 0 && words[place(word)] == 0) {
        if (KEYWORDS.contains(word)) {
          return false;
        }
        changed += now.counts[i];
      }
    }
    return changed <= MAX_CORRECTED;
  }
}
