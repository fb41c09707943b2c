package org.xeptools.rule.reference;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.xeptools.document.WholeNumber;
import org.xeptools.source.Spelling;

/**
 * The words of an anchor's name: {@code pubsub-nodeDelete} has three.
 *
 * @param list in small letters, in order
 */
record AnchorWords(List<String> list) {
  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  /** A word of this length is often cut: {@code ur} for {@code uri}. */
  private static final int SHORT = 3;

  /**
   * Words of this length with the same beginning are forms of one word: {@code caching} and {@code
   * caches}.
   */
  private static final int STEM = 4;

  private static final Pattern ENDING = Pattern.compile("(?:es|e|s|ed|ing)?$");

  /**
   * The kinds of differences between the name in a link and the anchor that it means, closest
   * first.
   */
  enum Likeness {
    /** Only case, and the separators of words. */
    SAME_LETTERS,
    /** A typing error in one word. */
    MISTYPED,
    /** Another form of one word. */
    INFLECTED,
    /** The link leaves out words in the middle. */
    WORD_LEFT_OUT,
    /** One has more words at the beginning, or the anchor at the end. */
    LONGER;

    boolean holds(AnchorWords anchor, AnchorWords link) {
      if (anchor.list.isEmpty() || link.list.isEmpty()) {
        return false;
      }
      return switch (this) {
        case SAME_LETTERS -> anchor.joined().equals(link.joined());
        case MISTYPED -> anchor.differsInOne(link, AnchorWords::isMistyped);
        case INFLECTED -> anchor.differsInOne(link, AnchorWords::isInflected);
        case WORD_LEFT_OUT -> anchor.list.size() > 2 && anchor.hasWithin(link);
        case LONGER ->
            anchor.endsWith(link.list)
                || anchor.startsWith(link.list)
                || (anchor.list.size() > 1 && link.endsWith(anchor.list));
      };
    }
  }

  static AnchorWords of(String name) {
    return new AnchorWords(
        Arrays.stream(BETWEEN.split(name))
            .filter(word -> !word.isEmpty())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList());
  }

  private String joined() {
    return String.join("", list);
  }

  private boolean differsInOne(AnchorWords other, BiPredicate<String, String> how) {
    if (list.size() != other.list.size()) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < list.size(); i++) {
      if (!list.get(i).equals(other.list.get(i))) {
        different++;
        if (!how.test(list.get(i), other.list.get(i))) {
          return false;
        }
      }
    }
    return different == 1;
  }

  /**
   * True if the words differ in one letter that is added, missing or replaced, or in two swapped
   * letters.
   */
  private static boolean isMistyped(String anchor, String link) {
    int longer = Math.max(anchor.length(), link.length());
    int distance = Spelling.distance(anchor, link);
    if (longer < SHORT || hasDigit(anchor) || hasDigit(link) || distance > 2) {
      return false;
    }
    if (distance == 2) {
      return isSwap(anchor, link);
    }
    // A word with another beginning or ending is another word: subscribe and subscriber, negotiate
    // and renegotiate.
    boolean isShort = Math.min(anchor.length(), link.length()) < SHORT;
    boolean plural = anchor.equals(link + "s") || link.equals(anchor + "s");
    return anchor.charAt(0) == link.charAt(0)
        && (isShort || plural || last(anchor) == last(link))
        && (longer > SHORT || isShort);
  }

  private static boolean isSwap(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int i = 0;
    while (a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i + 1 < a.length()
        && a.charAt(i) == b.charAt(i + 1)
        && a.charAt(i + 1) == b.charAt(i)
        && a.substring(i + 2).equals(b.substring(i + 2));
  }

  private static boolean isInflected(String a, String b) {
    String stem = ENDING.matcher(a).replaceFirst("");
    return stem.length() >= STEM && stem.equals(ENDING.matcher(b).replaceFirst(""));
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(WholeNumber::isDigit);
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }

  /** True if {@code other} has the first and the last word of this, and some of those between. */
  private boolean hasWithin(AnchorWords other) {
    int next = 0;
    for (String word : list) {
      next += next < other.list.size() && other.list.get(next).equals(word) ? 1 : 0;
    }
    return other.list.size() > 1
        && next == other.list.size()
        && list.get(0).equals(other.list.get(0))
        && list.get(list.size() - 1).equals(other.list.get(next - 1));
  }

  private boolean startsWith(List<String> head) {
    return list.size() > head.size() && list.subList(0, head.size()).equals(head);
  }

  private boolean endsWith(List<String> tail) {
    return list.size() > tail.size()
        && Collections.lastIndexOfSubList(list, tail) == list.size() - tail.size();
  }
}
