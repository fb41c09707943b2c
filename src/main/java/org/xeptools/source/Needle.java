package org.xeptools.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A word that is looked for in the bytes of many files. Steps of the word's length look at few of
 * the bytes, and no text is decoded.
 */
public final class Needle {
  private final byte[] word;
  private final int[] leaps = new int[256];

  /** Looks for {@code word}, which is ASCII and not empty. */
  public Needle(String word) {
    this.word = word.getBytes(StandardCharsets.US_ASCII);
    Arrays.fill(leaps, this.word.length);
    for (int i = 0; i < this.word.length - 1; i++) {
      leaps[this.word[i]] = this.word.length - 1 - i;
    }
  }

  /** The first offset from {@code from} on at which {@code bytes} hold the word, or -1. */
  public int next(byte[] bytes, int from) {
    int last = word.length - 1;
    for (int i = from; i + last < bytes.length; i += leaps[bytes[i + last] & 0xFF]) {
      int k = last;
      while (k >= 0 && bytes[i + k] == word[k]) {
        k--;
      }
      if (k < 0) {
        return i;
      }
    }
    return -1;
  }
}
