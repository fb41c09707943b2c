package org.xeptools.rule.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xeptools.document.Passage.Words;

/** The common words of XEPs, which find the word that another is a slip for. */
final class CommonWords {
  static final int SHORTEST_SLIP = 6;
  private static final int SHORTEST_WORD = 5;
  private static final int LONGEST = 30;
  private static final int BITS = 1 << 18;
  private static final List<String> ENDINGS = List.of("es", "ed", "ing");
  private static final int MOST_KEPT = 50_000;

  private final Set<String> known = new HashSet<>();
  private final BitSet hashes = new BitSet(BITS);

  /** Common words by the hashes of their forms without one letter. */
  private final Map<Integer, List<String>> byRest = new HashMap<>();

  private final Map<String, List<String>> answers = new ConcurrentHashMap<>();

  private final Map<String, Boolean> further = new ConcurrentHashMap<>();

  private static final class Holder {
    private static final CommonWords WORDS = new CommonWords();
  }

  private CommonWords() {
    WordList.read(
        "common.txt",
        word -> {
          know(word);
          if (word.length() >= SHORTEST_WORD) {
            index(word, word);
            for (int i = 1; i < word.length(); i++) {
              index(word.substring(0, i) + word.substring(i + 1), word);
            }
          }
        });
    WordList.read("neighbors.txt", this::know);
  }

  static CommonWords get() {
    return Holder.WORDS;
  }

  private void know(String word) {
    known.add(word);
    hashes.set(Words.hash(word) & (BITS - 1));
  }

  private void index(String rest, String word) {
    List<String> words = byRest.computeIfAbsent(rest.hashCode(), h -> new ArrayList<>(1));
    if (!words.contains(word)) {
      words.add(word);
    }
  }

  /** True if a word with this hash may be right; a fast test for nearly all words. */
  boolean mayKnow(int hash) {
    return hashes.get(hash & (BITS - 1));
  }

  /** True if one of {@code words} may not be a common word. */
  boolean mayLack(Words words) {
    for (int i = 0; i < words.count(); i++) {
      if (words.end(i) - words.start(i) >= SHORTEST_SLIP && !mayKnow(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** The common words that differ from {@code word} (lower case) by a single slip. */
  List<String> meantBy(String word) {
    if (word.length() < SHORTEST_SLIP || word.length() > LONGEST || known.contains(word)) {
      return List.of();
    }
    List<String> answer = answers.get(word);
    if (answer == null) {
      answer = search(word);
      if (answers.size() < MOST_KEPT) {
        answers.put(word, answer);
      }
    }
    return answer;
  }

  private List<String> search(String word) {
    if (Derivation.isOf(word, known::contains)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    collect(word, word, found);
    for (int i = 1; i < word.length(); i++) {
      collect(word.substring(0, i) + word.substring(i + 1), word, found);
    }
    return List.copyOf(found);
  }

  /**
   * True if {@code word}, which differs from {@code near} by a single slip, may also be meant for a
   * word that differs more: threating is threatening, decive is device, assignes is assigns. A
   * letter left out or doubled is not ambiguous.
   */
  boolean mayBeAnother(String word, String near) {
    int at = 0;
    while (at < near.length() && at < word.length() && word.charAt(at) == near.charAt(at)) {
      at++;
    }
    boolean doubled = at > 0 && at < word.length() && word.charAt(at) == word.charAt(at - 1);
    return word.length() >= near.length()
        && (word.length() == near.length() || !doubled)
        && further.computeIfAbsent(word, this::hasFurther)
        && !(word.endsWith("es") && near.equals(word.substring(0, word.length() - 2) + "s"));
  }

  private boolean hasFurther(String word) {
    return known.stream().anyMatch(common -> isFurther(word, common))
        || ENDINGS.stream()
            .filter(word::endsWith)
            .anyMatch(end -> known.contains(word.substring(0, word.length() - end.length())));
  }

  /**
   * True if two adjacent letters are left out, or two letters that are not adjacent are swapped.
   */
  private static boolean isFurther(String word, String common) {
    int more = common.length() - word.length();
    if ((more != 0 && more != 2) || common.charAt(0) != word.charAt(0)) {
      return false;
    }
    int from = 0;
    while (from < word.length() && word.charAt(from) == common.charAt(from)) {
      from++;
    }
    if (more == 2) {
      return common.endsWith(word.substring(from));
    }
    int to = word.length() - 1;
    while (to > from && word.charAt(to) == common.charAt(to)) {
      to--;
    }
    return to > from + 1
        && word.charAt(from) == common.charAt(to)
        && word.charAt(to) == common.charAt(from)
        && word.substring(from + 1, to).equals(common.substring(from + 1, to));
  }

  private void collect(String rest, String word, List<String> found) {
    for (String common : byRest.getOrDefault(rest.hashCode(), List.of())) {
      if (!found.contains(common) && isSlip(word, common)) {
        found.add(common);
      }
    }
  }

  /**
   * True if one letter is left out, added, replaced or swapped with the next, except in inflected
   * forms of the word.
   */
  private static boolean isSlip(String word, String common) {
    int a = word.length();
    int b = common.length();
    if (word.charAt(0) != common.charAt(0) || Math.abs(a - b) > 1 || isForm(word, common)) {
      return false;
    }
    int from = 0;
    while (from < Math.min(a, b) && word.charAt(from) == common.charAt(from)) {
      from++;
    }
    int same = 0;
    while (same < Math.min(a, b) - from
        && word.charAt(a - 1 - same) == common.charAt(b - 1 - same)) {
      same++;
    }
    int more = a - from - same;
    int less = b - from - same;
    return (more <= 1 && less <= 1)
        || (more == 2
            && less == 2
            && word.charAt(from) == common.charAt(from + 1)
            && word.charAt(from + 1) == common.charAt(from));
  }

  private static boolean isForm(String word, String common) {
    return word.length() == common.length() + 1
        && word.startsWith(common)
        && (word.endsWith("s")
            || (common.endsWith("e") && (word.endsWith("d") || word.endsWith("r"))));
  }
}
