package org.xeptools.render.pdf;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Locale;

/** The offsets, in UTF-16 units, at which a word that is too long for its line may be broken. */
final class Cuts {
  private static final String GOOD_PLACES = "/?&=;,:#_@.)|+-<>";
  private static final String CLOSING = ">)]};,.:!?'\"”’";

  /** The number of columns at the end of a line that may stay empty for a break at a good place. */
  private static final int WINDOW = 14;

  /** Joined letters are broken only if they would fill a line by themselves. */
  private static final int JOINED = 60;

  private static final Locale THAI = Locale.forLanguageTag("th");

  private Cuts() {}

  /**
   * A word in a line of a listing.
   *
   * @param cuts the offsets at which it may be broken
   * @param width the columns of the whole word
   * @param filled the used columns of the line after it
   */
  record Line(BitSet cuts, int width, int filled) {}

  /**
   * The cuts of {@code word} in prose: after punctuation from half of {@code limit} on, and so that
   * at most {@code limit} characters stay together.
   */
  static BitSet prose(CharSequence word, int limit) {
    BitSet cuts = new BitSet();
    if (limit == 0 || word.length() <= limit / 2) {
      return cuts;
    }
    boolean isLong = word.length() > limit;
    BitSet syllables = syllables(word);
    // letters may be wider than average
    int most = isLong ? Math.max(2, limit * 4 / 5) : limit;
    int start = 0;
    int from = isLong ? Math.max(2, limit / 4) : limit / 2;
    for (int i = 1; i < word.length(); i++) {
      if (i - start >= from && mayCut(word, i) && (isGood(word, i, isLong) || syllables.get(i))) {
        cutStretch(word, start, i, most, cuts);
        cuts.set(i);
        start = i;
      }
    }
    cutStretch(word, start, word.length(), most, cuts);
    return cuts;
  }

  /** Breaks letters without a good place, often enough to fill lines. */
  private static void cutStretch(CharSequence word, int start, int end, int limit, BitSet cuts) {
    boolean joined = Scripts.needShaping(word.subSequence(start, end));
    int most = joined ? Math.max(limit, JOINED) : limit;
    if (end - start <= most) {
      return;
    }
    int step = Math.max(1, Math.min(5, limit / 4));
    for (int i = start + step; i <= end - Math.min(3, limit / 2); i += step) {
      if (mayCut(word, i)) {
        cuts.set(i);
      }
    }
  }

  /** The cuts of {@code word} in a line of {@code columns}, some of which are used before it. */
  static Line listing(CharSequence word, int filled, int columns) {
    BitSet cuts = new BitSet();
    int width = width(word, 0, word.length());
    if (filled + width <= columns) {
      return new Line(cuts, width, filled + width);
    }
    boolean fits = width <= columns * 2 / 3;
    if (fits || (filled > columns - WINDOW && width <= columns)) {
      return new Line(cuts, width, width);
    }
    int taken = filled > columns - WINDOW ? 0 : filled;
    int start = 0;
    int good = 0;
    for (int i = 0; i < word.length(); ) {
      int next = i + Character.charCount(Character.codePointAt(word, i));
      if (i > start && isGood(word, i, false) && mayCut(word, i) && taken > columns - WINDOW) {
        good = i;
      }
      int wide = width(word, i, next);
      if (taken + wide > columns && i > start) {
        int cut = good > start ? good : lastPlace(word, start, i);
        cuts.set(cut);
        taken = width(word, cut, i);
        start = cut;
      }
      taken += wide;
      i = next;
    }
    return new Line(cuts, width, taken);
  }

  /** The last offset up to {@code end} at which the word may be broken. */
  private static int lastPlace(CharSequence word, int start, int end) {
    for (int i = end; i > Math.max(start, end - 6); i--) {
      if (mayCut(word, i)) {
        return i;
      }
    }
    return end;
  }

  private static int width(CharSequence word, int start, int end) {
    int width = 0;
    for (int i = start; i < end; ) {
      int c = Character.codePointAt(word, i);
      width += width(c);
      i += Character.charCount(c);
    }
    return width;
  }

  /** The columns of {@code c} in a monospaced font and its fallback fonts. */
  private static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    if (isMark(c)) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || c >= 0x1F000;
    return wide ? 2 : 1;
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  /** False before a character that belongs to the one before it or closes a word. */
  private static boolean mayCut(CharSequence word, int at) {
    if (at >= word.length()) {
      return false;
    }
    int c = Character.codePointAt(word, at);
    return !Character.isLowSurrogate(word.charAt(at)) && !isMark(c) && CLOSING.indexOf(c) < 0;
  }

  /** True after punctuation, and, if {@code inWords}, before a capital in a word. */
  private static boolean isGood(CharSequence word, int at, boolean inWords) {
    char before = word.charAt(at - 1);
    char after = word.charAt(at);
    boolean punctuation = GOOD_PLACES.indexOf(before) >= 0 && GOOD_PLACES.indexOf(after) < 0;
    return punctuation
        || (inWords && Character.isLowerCase(before) && Character.isUpperCase(after));
  }

  /** The words of a text in a language without blanks between words. */
  private static BitSet syllables(CharSequence word) {
    BitSet places = new BitSet();
    if (word.chars().anyMatch(c -> c >= 0x0E00 && c <= 0x0E7F)) {
      BreakIterator words = BreakIterator.getLineInstance(THAI);
      words.setText(word.toString());
      for (int i = words.next(); i != BreakIterator.DONE; i = words.next()) {
        places.set(i);
      }
    }
    return places;
  }
}
