package org.xeptools.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.xeptools.change.redline.Sequences;
import org.xeptools.change.redline.Sequences.Difference;

/**
 * The pages of two PDFs that show a change. Words that only moved, such as those of notes at the
 * foot of another page, are no change.
 */
final class PaperChanges {
  /** Fewer equal words than this between two changes are shown as changed, too. */
  private static final int GLUE = 2;

  /**
   * A page with a change.
   *
   * @param old true if it is a page of the older PDF
   * @param page its number, from 0
   * @param words the words that the other PDF lacks
   */
  record ChangedPage(boolean old, int page, List<PaperWord> words) {}

  /** So many words in a row are the same words, if both PDFs have them. */
  private static final int ROW = 4;

  private PaperChanges() {}

  /** The changed pages; each page of the older PDF is before that of the newer one. */
  static List<ChangedPage> between(List<PaperWord> old, List<PaperWord> now) {
    Sequences sequences = new Sequences();
    int[] before = codes(old, sequences);
    int[] after = codes(now, sequences);
    List<Difference> differences = sequences.differences(before, after);
    BitSet isGone = changed(before, after, differences, true);
    BitSet isFresh = changed(after, before, differences, false);
    TreeMap<Integer, List<PaperWord>> gone = new TreeMap<>();
    TreeMap<Integer, List<PaperWord>> fresh = new TreeMap<>();
    TreeMap<Integer, Set<Integer>> beside = new TreeMap<>();
    for (Difference difference : glued(differences)) {
      List<PaperWord> removed = words(old, difference.start(), difference.end(), isGone);
      List<PaperWord> added = words(now, difference.from(), difference.to(), isFresh);
      int place = page(now, difference.from());
      for (PaperWord word : added) {
        fresh.computeIfAbsent(word.page(), p -> new ArrayList<>()).add(word);
      }
      for (PaperWord word : removed) {
        gone.computeIfAbsent(word.page(), p -> new ArrayList<>()).add(word);
        beside.computeIfAbsent(place, p -> new HashSet<>()).add(word.page());
        // the page where words are missing now
        fresh.computeIfAbsent(place, p -> new ArrayList<>());
      }
    }
    List<ChangedPage> pages = new ArrayList<>();
    Set<Integer> shown = new HashSet<>();
    fresh.forEach(
        (page, words) -> {
          beside.getOrDefault(page, Set.of()).stream()
              .sorted()
              .filter(shown::add)
              .forEach(p -> pages.add(new ChangedPage(true, p, gone.getOrDefault(p, List.of()))));
          pages.add(new ChangedPage(false, page, words));
        });
    return pages;
  }

  private static List<PaperWord> words(List<PaperWord> all, int from, int to, BitSet changed) {
    int last = changed.previousSetBit(to - 1);
    int first = changed.nextSetBit(from);
    return first < 0 || first > last || last < from ? List.of() : all.subList(first, last + 1);
  }

  /** The places of the words of {@code a} that differ and are in no row of those of {@code b}. */
  private static BitSet changed(int[] a, int[] b, List<Difference> differences, boolean isOld) {
    Set<List<Integer>> rows = new HashSet<>();
    for (Difference difference : differences) {
      int from = isOld ? difference.from() : difference.start();
      int to = isOld ? difference.to() : difference.end();
      for (int i = from; i + ROW <= to; i++) {
        rows.add(row(b, i));
      }
    }
    BitSet changed = new BitSet(a.length);
    for (Difference difference : differences) {
      int from = isOld ? difference.start() : difference.from();
      int to = isOld ? difference.end() : difference.to();
      changed.set(from, to);
      for (int i = from; i + ROW <= to; i++) {
        if (rows.contains(row(a, i))) {
          changed.clear(i, i + ROW);
        }
      }
    }
    return changed;
  }

  private static List<Integer> row(int[] codes, int start) {
    return List.of(codes[start], codes[start + 1], codes[start + 2], codes[start + 3]);
  }

  private static List<Difference> glued(List<Difference> differences) {
    List<Difference> glued = new ArrayList<>();
    for (Difference next : differences) {
      Difference last = glued.isEmpty() ? null : glued.get(glued.size() - 1);
      if (last != null && next.from() - last.to() <= GLUE && last.end() > last.start()) {
        glued.set(
            glued.size() - 1, new Difference(last.start(), next.end(), last.from(), next.to()));
      } else {
        glued.add(next);
      }
    }
    return glued;
  }

  private static int[] codes(List<PaperWord> words, Sequences sequences) {
    return words.stream().mapToInt(word -> sequences.code(word.text())).toArray();
  }

  /** The page of the word at {@code place}, or of the last one. */
  private static int page(List<PaperWord> words, int place) {
    return words.isEmpty() ? 0 : words.get(Math.min(place, words.size() - 1)).page();
  }
}
