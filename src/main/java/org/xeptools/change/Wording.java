package org.xeptools.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.xeptools.source.Spelling;

/** How the words of one sentence differ from those of another, the lightest first. */
enum Wording {
  /** A few letters, a small word or two, punctuation. */
  SLIP,
  /** Small words only. */
  GRAMMAR,
  /** What it says. */
  MEANING;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'-]+");
  private static final Pattern KEYWORD =
      Pattern.compile(
          "\\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)\\b(?:\\s(?i:not)\\b)?");

  private static final Pattern CAPITALS = Pattern.compile("\\b\\p{Lu}{3,14}\\b(?:\\s(?i:not)\\b)?");
  private static final List<String> LONG_KEYWORDS =
      List.of("SHOULD", "REQUIRED", "RECOMMENDED", "OPTIONAL");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}.]|\\.(?!\\d)");

  /** Words that may come and go. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "is", "are", "be", "that", "this", "in", "on", "at", "to", "for",
          "it", "as", "will", "has", "have", "been", "with", "so", "also", "then");

  /** Words of which one may take the other's place. */
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

  /** How {@code after} differs from {@code before}; {@code code} are words that are no prose. */
  static Wording of(String before, String after, Set<String> code) {
    boolean comparable = Math.max(before.length(), after.length()) <= MAX_LENGTH;
    if (!comparable || !keywords(before).equals(keywords(after))) {
      return MEANING;
    }
    return letters(before).equals(letters(after)) ? SLIP : of(words(before), words(after), code);
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

  /** The keyword that {@code capitals} are or are a slip for, "" if none. */
  private static String keyword(String capitals) {
    if (KEYWORD.matcher(capitals).find()) {
      return capitals.toUpperCase(Locale.ROOT);
    }
    return LONG_KEYWORDS.stream()
        .filter(known -> Spelling.distance(known, capitals) <= 2)
        .findFirst()
        .orElse("");
  }

  /** Without blanks and punctuation, but for the point of numbers. */
  private static String letters(String sentence) {
    return NO_LETTERS.matcher(sentence).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static Wording of(List<String> a, List<String> b, Set<String> code) {
    int start = 0;
    int shorter = Math.min(a.size(), b.size());
    while (start < shorter && a.get(start).equals(b.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
      end++;
    }
    // The word before shows whether one is doubled.
    start = Math.max(0, start - 1);
    List<String> before = a.subList(start, a.size() - end);
    List<String> after = b.subList(start, b.size() - end);
    if (Math.max(before.size(), after.size()) > MAX_MIDDLE) {
      return MEANING;
    }
    int cost = cost(before, after, code);
    if (cost >= FAR || cost / WEIGHT_OF_SLIP > MAX_SLIPS) {
      return MEANING;
    }
    int small = cost % WEIGHT_OF_SLIP;
    return small <= MAX_SMALL ? SLIP : small <= MAX_GRAMMAR ? GRAMMAR : MEANING;
  }

  /** Slips times their weight, and small words; at least FAR if more than those differ. */
  private static int cost(List<String> a, List<String> b, Set<String> code) {
    int[] row = new int[b.size() + 1];
    for (int j = 1; j <= b.size(); j++) {
      row[j] = Math.min(FAR, row[j - 1] + alone(b, j - 1));
    }
    for (int i = 1; i <= a.size(); i++) {
      int diagonal = row[0];
      row[0] = Math.min(FAR, row[0] + alone(a, i - 1));
      for (int j = 1; j <= b.size(); j++) {
        int paired = diagonal + between(a.get(i - 1), b.get(j - 1), code);
        diagonal = row[j];
        int moved = Math.min(row[j] + alone(a, i - 1), row[j - 1] + alone(b, j - 1));
        row[j] = Math.min(FAR, Math.min(paired, moved));
      }
    }
    return row[b.size()];
  }

  /** A small word, or the second of a pair. */
  private static int alone(List<String> words, int at) {
    String word = words.get(at);
    boolean doubled =
        (at > 0 && words.get(at - 1).equals(word))
            || (at + 1 < words.size() && words.get(at + 1).equals(word));
    return doubled || SMALL.contains(word.toLowerCase(Locale.ROOT)) ? 1 : FAR;
  }

  private static int between(String a, String b, Set<String> code) {
    if (a.equals(b)) {
      return 0;
    }
    String x = a.toLowerCase(Locale.ROOT);
    String y = b.toLowerCase(Locale.ROOT);
    if (ALIKE.stream().anyMatch(set -> set.contains(x) && set.contains(y))) {
      return 1;
    }
    boolean isCode = code.contains(a) && code.contains(b);
    return !isCode && isClose(a, b) ? WEIGHT_OF_SLIP : FAR;
  }

  /** Slips keep the first letter; prefixes such as un- and in-, which turn the meaning, do not. */
  private static boolean isClose(String a, String b) {
    if (a.length() > MAX_WORD || b.length() > MAX_WORD || hasDigit(a) || hasDigit(b)) {
      return false;
    }
    if (a.equalsIgnoreCase(b) || sorted(a).equals(sorted(b)) || isPlural(a, b) || isPlural(b, a)) {
      return true;
    }
    boolean sameStart = Character.toLowerCase(a.charAt(0)) == Character.toLowerCase(b.charAt(0));
    int shorter = Math.min(a.length(), b.length());
    boolean opposite = OPPOSITES.contains(a) && OPPOSITES.contains(b);
    return sameStart
        && !opposite
        && shorter > 3
        && Spelling.distance(a, b) <= (shorter < LONG ? 1 : shorter < VERY_LONG ? 2 : 3);
  }

  private static boolean isPlural(String a, String b) {
    return a.length() > 2 && b.equals(a + "s");
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private static String sorted(String word) {
    char[] letters = word.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}
