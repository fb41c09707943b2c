package org.xeptools.change.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** Compares two sequences; gives up detail before it takes long. */
public final class Sequences {
  /**
   * The number of pairs of places, in one comparison and in all, beyond which only the ends are
   * compared.
   */
  private static final long MAX_PAIRS = 30_000_000;

  private static final long MAX_PAIRS_IN_ALL = 400_000_000;

  private final Map<String, Integer> codes = new HashMap<>();
  private long left = MAX_PAIRS_IN_ALL;

  /**
   * A difference: {@code a[start..end)} corresponds to {@code b[from..to)}; one of them may be
   * empty.
   */
  public record Difference(int start, int end, int from, int to) {}

  /** A number for a text, equal for equal texts only. */
  public int code(String text) {
    return codes.computeIfAbsent(text, t -> codes.size());
  }

  /** The differences, in order; everything between them is equal. */
  public List<Difference> differences(int[] a, int[] b) {
    int start = 0;
    while (start < a.length && start < b.length && a[start] == b[start]) {
      start++;
    }
    int end = 0;
    while (end < a.length - start
        && end < b.length - start
        && a[a.length - 1 - end] == b[b.length - 1 - end]) {
      end++;
    }
    int n = a.length - start - end;
    int m = b.length - start - end;
    if (n == 0 && m == 0) {
      return List.of();
    }
    long pairs = (long) n * m;
    if (pairs > MAX_PAIRS || pairs > left) {
      return UniqueParts.between(a, start, a.length - end, b, start, b.length - end)
          .map(anchors -> around(anchors, a, b))
          .orElse(List.of(new Difference(start, a.length - end, start, b.length - end)));
    }
    if (pairs == 0) {
      return List.of(new Difference(start, a.length - end, start, b.length - end));
    }
    left -= pairs;
    HistogramDiff algorithm = new HistogramDiff();
    EditList edits = algorithm.diff(Codes.SAME, new Codes(a), new Codes(b));
    List<Difference> found = new ArrayList<>();
    for (Edit edit : edits) {
      found.add(new Difference(edit.getBeginA(), edit.getEndA(), edit.getBeginB(), edit.getEndB()));
    }
    return found;
  }

  /** The differences between places whose content is unique and equal in both. */
  private List<Difference> around(List<int[]> anchors, int[] a, int[] b) {
    List<Difference> found = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (int[] anchor : anchors) {
      for (Difference part :
          differences(Arrays.copyOfRange(a, i, anchor[0]), Arrays.copyOfRange(b, j, anchor[1]))) {
        found.add(new Difference(i + part.start(), i + part.end(), j + part.from(), j + part.to()));
      }
      i = anchor[0];
      j = anchor[1];
    }
    return found;
  }

  /** True if {@code pairs} more pairs may be compared; counts them. */
  boolean affords(long pairs) {
    if (pairs > left) {
      return false;
    }
    left -= pairs;
    return true;
  }

  private static final class Codes extends Sequence {
    static final SequenceComparator<Codes> SAME =
        new SequenceComparator<>() {
          @Override
          public boolean equals(Codes a, int i, Codes b, int j) {
            return a.all[i] == b.all[j];
          }

          @Override
          public int hash(Codes codes, int i) {
            return codes.all[i] * 0x9E3779B1;
          }
        };

    private final int[] all;

    Codes(int[] all) {
      this.all = all;
    }

    @Override
    public int size() {
      return all.length;
    }
  }
}
