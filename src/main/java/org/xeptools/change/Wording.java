package org.xeptools.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.xeptools.document.WholeNumber;
import org.xeptools.source.Spelling;

/** How the words of one sentence differ from those of another, the lightest first. */
enum Wording {
  /** A few letters, a small word or two, punctuation. */
  SLIP,
  /** Small words only. */
  GRAMMAR,
  /** The meaning of the sentence. */
  MEANING;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'-]+");
  private static final Pattern KEYWORD =
      Pattern.compile(
          "\\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)\\b(?:\\s(?i:not)\\b)?");

  private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{3,14}\\b(?:\\s(?i:not)\\b)?");
  private static final List<String> LONG_KEYWORDS =
      List.of("SHOULD", "REQUIRED", "RECOMMENDED", "OPTIONAL");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}.]|\\.(?!\\d)");

  /** Words that may be added or removed. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "is", "are", "be", "that", "this", "in", "on", "at", "to", "for",
          "it", "as", "will", "has", "have", "been", "with", "so", "also", "then");

  /** Words that may replace each other. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("a", "an", "the", "this", "that", "these", "those"),
          Set.of("is", "are", "was", "were", "be", "been"),
          Set.of("in", "on", "at", "of", "for", "by", "into", "onto"),
          Set.of("has", "have", "had"),
          Set.of("does", "do"),
          Set.of("its", "it's", "it"),
          Set.of("that", "which", "who", "whom"));

  private static final Set<String> OPPOSITES = Set.of("maximum", "minimum");
  private static final int MAX_LENGTH = 10_000;
  private static final int MAX_SLIPS = 3;
  private static final int MAX_SMALL = 2;
  private static final int MAX_GRAMMAR = 8;
  private static final int MAX_MIDDLE = 60;
  private static final int LONG = 6;
  private static final int VERY_LONG = 10;
  private static final int MAX_WORD = 40;
  private static final int FAR = 10_000;
  private static final int WEIGHT_OF_SLIP = 100;
  private static final int TOO_MUCH = (MAX_SLIPS + 1) * WEIGHT_OF_SLIP;
  private static final int MAX_LETTERS = 3;

  /** A sentence, prepared for comparison with many. */
  record Sentence(String text, List<String> keywords, String letters, List<Word> words) {
    static Sentence of(String text) {
      return text.length() > MAX_LENGTH
          ? new Sentence(text, List.of(), "", List.of())
          : new Sentence(
              text,
              Wording.keywords(text),
              Wording.letters(text),
              Wording.words(text).stream().map(Word::of).toList());
    }

    private boolean isComparable() {
      return text.length() <= MAX_LENGTH;
    }
  }

  /**
   * A word of a sentence.
   *
   * @param alike a bit for each set of {@link #ALIKE} that it is in
   */
  private record Word(String text, boolean isSmall, int alike, boolean hasDigit) {
    static Word of(String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      int alike = 0;
      for (int i = 0; i < ALIKE.size(); i++) {
        alike |= ALIKE.get(i).contains(lower) ? 1 << i : 0;
      }
      boolean hasDigit = text.chars().anyMatch(WholeNumber::isDigit);
      return new Word(text, SMALL.contains(lower), alike, hasDigit);
    }

    boolean is(Word other) {
      return text.equals(other.text);
    }
  }

  /**
   * How {@code after} differs from {@code before}; {@code code} has the words that are marked as
   * code.
   */
  static Wording of(String before, String after, Set<String> code) {
    return of(Sentence.of(before), Sentence.of(after), code);
  }

  /**
   * How {@code after} differs from {@code before}; {@code code} has the words that are marked as
   * code.
   */
  static Wording of(Sentence before, Sentence after, Set<String> code) {
    if (!before.isComparable()
        || !after.isComparable()
        || !before.keywords.equals(after.keywords)) {
      return MEANING;
    }
    return before.letters.equals(after.letters) ? SLIP : of(before.words, after.words, code);
  }

  /** True if {@code sentence} has a keyword of RFC 2119. */
  static boolean requires(String sentence) {
    return KEYWORD.matcher(sentence).find();
  }

  static List<String> words(String sentence) {
    return WORD.matcher(sentence).results().map(MatchResult::group).toList();
  }

  private static List<String> keywords(String sentence) {
    return CAPITALS
        .matcher(sentence)
        .results()
        .map(word -> keyword(word.group()))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The keyword that {@code capitals} spell, perhaps with a slip; "" if none. */
  private static String keyword(String capitals) {
    if (KEYWORD.matcher(capitals).find()) {
      return capitals.toUpperCase(Locale.ROOT);
    }
    return LONG_KEYWORDS.stream()
        .filter(known -> Spelling.distance(known, capitals) <= 2)
        .findFirst()
        .orElse("");
  }

  /** The word without blanks and punctuation, except the point in numbers. */
  private static String letters(String sentence) {
    return NO_LETTERS.matcher(sentence).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static Wording of(List<Word> a, List<Word> b, Set<String> code) {
    int start = 0;
    int shorter = Math.min(a.size(), b.size());
    while (start < shorter && a.get(start).is(b.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && a.get(a.size() - 1 - end).is(b.get(b.size() - 1 - end))) {
      end++;
    }
    // The word before shows whether a word is doubled.
    start = Math.max(0, start - 1);
    List<Word> before = a.subList(start, a.size() - end);
    List<Word> after = b.subList(start, b.size() - end);
    if (Math.max(before.size(), after.size()) > MAX_MIDDLE
        || Math.abs(before.size() - after.size()) > MAX_GRAMMAR) {
      return MEANING;
    }
    int cost = cost(before, after, code);
    if (cost >= TOO_MUCH) {
      return MEANING;
    }
    int small = cost % WEIGHT_OF_SLIP;
    return small <= MAX_SMALL ? SLIP : small <= MAX_GRAMMAR ? GRAMMAR : MEANING;
  }

  /**
   * The number of slips times their weight, plus the number of small words that differ; at least
   * TOO_MUCH if anything else differs. Words are compared only if their places differ by at most
   * MAX_GRAMMAR.
   */
  private static int cost(List<Word> a, List<Word> b, Set<String> code) {
    int[] row = new int[b.size() + 1];
    Arrays.fill(row, FAR);
    row[0] = 0;
    for (int j = 1; j <= Math.min(b.size(), MAX_GRAMMAR); j++) {
      row[j] = Math.min(FAR, row[j - 1] + alone(b, j - 1));
    }
    for (int i = 1; i <= a.size(); i++) {
      int dropped = alone(a, i - 1);
      int first = Math.max(1, i - MAX_GRAMMAR);
      int diagonal = row[first - 1];
      row[first - 1] = first == 1 ? Math.min(FAR, row[0] + dropped) : FAR;
      int least = row[first - 1];
      for (int j = first; j <= Math.min(b.size(), i + MAX_GRAMMAR); j++) {
        int paired =
            diagonal >= TOO_MUCH ? FAR : diagonal + between(a.get(i - 1), b.get(j - 1), code);
        diagonal = row[j];
        int moved = Math.min(row[j] + dropped, row[j - 1] + alone(b, j - 1));
        row[j] = Math.min(FAR, Math.min(paired, moved));
        least = Math.min(least, row[j]);
      }
      if (least >= TOO_MUCH) {
        return FAR;
      }
    }
    return row[b.size()];
  }

  /** True for a small word, or the second of a doubled one. */
  private static int alone(List<Word> words, int at) {
    Word word = words.get(at);
    boolean doubled =
        (at > 0 && words.get(at - 1).is(word))
            || (at + 1 < words.size() && words.get(at + 1).is(word));
    return doubled || word.isSmall ? 1 : FAR;
  }

  private static int between(Word a, Word b, Set<String> code) {
    if (a.is(b)) {
      return 0;
    }
    if ((a.alike & b.alike) != 0) {
      return 1;
    }
    boolean mayBeSlip = !a.hasDigit && !b.hasDigit && isClose(a.text, b.text);
    boolean isCode = mayBeSlip && code.contains(a.text) && code.contains(b.text);
    return mayBeSlip && !isCode ? WEIGHT_OF_SLIP : FAR;
  }

  /**
   * A slip keeps the first letter; a prefix such as un- or in-, which reverses the meaning, does
   * not.
   */
  private static boolean isClose(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int longer = Math.max(a.length(), b.length());
    if (longer > MAX_WORD || longer - shorter > MAX_LETTERS) {
      return false;
    }
    if (a.equalsIgnoreCase(b)
        || (longer == shorter && sorted(a).equals(sorted(b)))
        || isPlural(a, b)
        || isPlural(b, a)) {
      return true;
    }
    boolean sameStart = Character.toLowerCase(a.charAt(0)) == Character.toLowerCase(b.charAt(0));
    boolean opposite = OPPOSITES.contains(a) && OPPOSITES.contains(b);
    return sameStart
        && !opposite
        && shorter > 3
        && Spelling.distance(a, b) <= (shorter < LONG ? 1 : shorter < VERY_LONG ? 2 : MAX_LETTERS);
  }

  private static boolean isPlural(String a, String b) {
    return a.length() > 2 && b.equals(a + "s");
  }

  private static String sorted(String word) {
    char[] letters = word.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}
