package org.xeptools.change.redline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the parts that moved, among those that are gone in one place and new in another. */
final class Moves {
  /** A part with fewer words cannot be recognized. */
  private static final int FEW = 5;

  private static final int FEW_IF_CHANGED = 12;
  private static final double LIKE = 0.6;

  /** A word that is in more parts than this does not identify a part. */
  private static final int COMMON = 40;

  private static final int TRIED = 3;

  private final PartHashes hashes;
  private final Sequences sequences;

  Moves(PartHashes hashes, Sequences sequences) {
    this.hashes = hashes;
    this.sequences = sequences;
  }

  /** The new part by the old one. */
  Map<Unit, Unit> find(List<Unit> gone, List<Unit> fresh) {
    Map<Unit, Unit> found = new LinkedHashMap<>();
    Map<Long, Deque<Unit>> byPrint = new HashMap<>();
    fresh.forEach(u -> byPrint.computeIfAbsent(hashes.of(u), p -> new ArrayDeque<>()).add(u));
    List<Unit> left = new ArrayList<>();
    for (Unit old : gone) {
      Deque<Unit> same = byPrint.get(hashes.of(old));
      if (hashes.bag(old).length >= FEW && same != null && !same.isEmpty()) {
        found.put(old, same.remove());
      } else {
        left.add(old);
      }
    }
    List<Unit> others = new ArrayList<>();
    byPrint.values().forEach(others::addAll);
    List<Unit> ordered = new ArrayList<>(fresh);
    ordered.retainAll(new HashSet<>(others));
    changed(left, ordered, found);
    return found;
  }

  private void changed(List<Unit> gone, List<Unit> fresh, Map<Unit, Unit> found) {
    Map<Integer, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < fresh.size(); i++) {
      if (hashes.bag(fresh.get(i)).length >= FEW_IF_CHANGED) {
        for (int word : distinct(fresh.get(i))) {
          index.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
        }
      }
    }
    boolean[] taken = new boolean[fresh.size()];
    for (Unit old : gone) {
      int[] words = distinct(old);
      if (hashes.bag(old).length >= FEW_IF_CHANGED
          && sequences.affords((long) words.length * COMMON)) {
        best(old, words, fresh, index, taken)
            .ifPresent(
                i -> {
                  taken[i] = true;
                  found.put(old, fresh.get(i));
                });
      }
    }
  }

  private Optional<Integer> best(
      Unit old, int[] words, List<Unit> fresh, Map<Integer, List<Integer>> index, boolean[] taken) {
    Map<Integer, Integer> hits = new LinkedHashMap<>();
    for (int word : words) {
      List<Integer> places = index.getOrDefault(word, List.of());
      if (places.size() <= COMMON) {
        places.forEach(place -> hits.merge(place, 1, Integer::sum));
      }
    }
    return hits.entrySet().stream()
        .filter(hit -> !taken[hit.getKey()] && old.isAlike(fresh.get(hit.getKey())))
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(TRIED)
        .filter(hit -> hashes.likeness(old, fresh.get(hit.getKey())) >= LIKE)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private int[] distinct(Unit unit) {
    return Arrays.stream(hashes.bag(unit)).distinct().toArray();
  }
}
