package org.xeptools.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.xeptools.finding.Finding;

/** Selects the findings that a change adds: those of the head without a match in the base. */
final class Novelty {
  private Novelty() {}

  /**
   * The findings of {@code head} that remain when each is paired with one of {@code base}: with one
   * that has the same message at the same place, else the same message elsewhere, else the same
   * rule at the same place.
   */
  static List<Finding> of(Verdict head, Verdict base) {
    List<Finding> before = new ArrayList<>(base.findings());
    base.suppressed().forEach(s -> before.add(s.finding()));
    List<Finding> fresh = head.findings();
    fresh = unmatched(fresh, before, f -> words(f) + head.place(f), f -> words(f) + base.place(f));
    fresh = unmatched(fresh, before, Novelty::words, Novelty::words);
    return unmatched(fresh, before, f -> f.rule() + head.place(f), f -> f.rule() + base.place(f));
  }

  private static String words(Finding finding) {
    return finding.rule() + "\n" + finding.message() + "\n";
  }

  /** Removes matched findings from {@code before}. */
  private static List<Finding> unmatched(
      List<Finding> fresh,
      List<Finding> before,
      Function<Finding, String> nameInHead,
      Function<Finding, String> nameInBase) {
    Map<String, Deque<Finding>> known = new HashMap<>();
    before.forEach(f -> known.computeIfAbsent(nameInBase.apply(f), n -> new ArrayDeque<>()).add(f));
    Set<Finding> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Finding> rest = new ArrayList<>();
    for (Finding finding : fresh) {
      Deque<Finding> alike = known.get(nameInHead.apply(finding));
      if (alike == null || alike.isEmpty()) {
        rest.add(finding);
      } else {
        taken.add(alike.remove());
      }
    }
    before.removeIf(taken::contains);
    return rest;
  }
}
