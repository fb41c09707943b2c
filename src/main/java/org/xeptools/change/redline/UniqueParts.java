package org.xeptools.change.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places of two long sequences whose content is unique in each and equal, in the order of both. */
final class UniqueParts {
  private UniqueParts() {}

  /**
   * The longest list of them within {@code a[start..end)} and {@code b[from..to)}, followed by the
   * ends of both sequences; empty if there are none.
   */
  static Optional<List<int[]>> between(int[] a, int start, int end, int[] b, int from, int to) {
    Map<Integer, Integer> once = once(b, from, to);
    Map<Integer, Integer> alone = once(a, start, end);
    List<int[]> pairs = new ArrayList<>();
    for (int i = start; i < end; i++) {
      Integer j = once.get(a[i]);
      if (j != null && j >= 0 && alone.getOrDefault(a[i], -1) == i) {
        pairs.add(new int[] {i, j});
      }
    }
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    List<int[]> found = rising(pairs);
    found.add(new int[] {a.length, b.length});
    return Optional.of(found);
  }

  /** The place of each value, -1 if it has several. */
  private static Map<Integer, Integer> once(int[] values, int start, int end) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = start; i < end; i++) {
      places.merge(values[i], i, (before, now) -> -1);
    }
    return places;
  }

  /** The longest subsequence of {@code pairs} that rises on both sides. */
  private static List<int[]> rising(List<int[]> pairs) {
    int[] ends = new int[pairs.size()];
    int[] last = new int[pairs.size()];
    int[] before = new int[pairs.size()];
    int length = 0;
    for (int k = 0; k < pairs.size(); k++) {
      int at = Arrays.binarySearch(ends, 0, length, pairs.get(k)[1]);
      int place = at < 0 ? -at - 1 : at;
      ends[place] = pairs.get(k)[1];
      last[place] = k;
      before[k] = place == 0 ? -1 : last[place - 1];
      length = Math.max(length, place + 1);
    }
    List<int[]> found = new ArrayList<>();
    for (int k = last[length - 1]; k >= 0; k = before[k]) {
      found.add(pairs.get(k));
    }
    Collections.reverse(found);
    return found;
  }
}
