package org.xeptools.change.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.Requirements;
import org.xeptools.document.Requirements.Requirement;
import org.xeptools.document.XepDocument;
import org.xeptools.document.woven.Demand;

/** Which requirements came, went or changed. */
final class Demands {
  private static final double LIKE = 0.5;
  private static final int MAX_PAIRS = 250_000;

  private Demands() {}

  static List<Demand> of(XepDocument old, XepDocument now) {
    List<Requirement> before = Requirements.of(old).all();
    List<Requirement> after = Requirements.of(now).all();
    List<Requirement> gone = minus(before, after);
    List<Requirement> fresh = minus(after, before);
    List<Demand> found = new ArrayList<>();
    boolean comparable = (long) gone.size() * fresh.size() <= MAX_PAIRS;
    List<int[]> bags = gone.stream().map(Demands::bag).toList();
    boolean[] taken = new boolean[gone.size()];
    for (Requirement requirement : fresh) {
      int best = comparable ? best(bag(requirement), bags, taken) : -1;
      if (best >= 0) {
        taken[best] = true;
      }
      Optional<Requirement> was = best < 0 ? Optional.empty() : Optional.of(gone.get(best));
      found.add(new Demand(was, Optional.of(requirement)));
    }
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        found.add(new Demand(Optional.of(gone.get(i)), Optional.empty()));
      }
    }
    return found;
  }

  private static List<Requirement> minus(List<Requirement> of, List<Requirement> without) {
    Map<String, Integer> left = new HashMap<>();
    without.forEach(r -> left.merge(r.text(), 1, Integer::sum));
    return of.stream().filter(r -> left.merge(r.text(), -1, Integer::sum) < 0).toList();
  }

  private static int best(int[] bag, List<int[]> bags, boolean[] taken) {
    int best = -1;
    double likeness = LIKE;
    for (int i = 0; i < taken.length; i++) {
      double found = taken[i] ? 0 : Prints.likeness(bag, bags.get(i));
      if (found > likeness) {
        best = i;
        likeness = found;
      }
    }
    return best;
  }

  private static int[] bag(Requirement requirement) {
    return Arrays.stream(requirement.text().split("\\W+"))
        .mapToInt(String::hashCode)
        .sorted()
        .toArray();
  }
}
