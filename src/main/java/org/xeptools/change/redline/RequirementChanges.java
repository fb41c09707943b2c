package org.xeptools.change.redline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.xeptools.change.redline.Sequences.Difference;
import org.xeptools.document.Requirements;
import org.xeptools.document.Requirements.Requirement;
import org.xeptools.document.XepDocument;
import org.xeptools.document.woven.RequirementChange;
import org.xeptools.document.woven.RequirementChange.Stretch;
import org.xeptools.document.woven.Side;

/** The requirements that were added, removed or changed. */
final class RequirementChanges {
  private static final double LIKE = 0.5;
  private static final int MAX_PAIRS = 250_000;

  /** A word or a mark, with the blanks before it. */
  private static final Pattern WORD =
      Pattern.compile("\\s*(?:[\\p{L}\\p{N}]+(?:[^\\s\\p{L}\\p{N}][\\p{L}\\p{N}]+)*+|\\S)");

  private RequirementChanges() {}

  static List<RequirementChange> of(XepDocument old, XepDocument now) {
    List<Requirement> before = Requirements.of(old).all();
    List<Requirement> after = Requirements.of(now).all();
    List<Requirement> gone = minus(before, after);
    List<Requirement> fresh = minus(after, before);
    List<RequirementChange> found = new ArrayList<>();
    boolean comparable = (long) gone.size() * fresh.size() <= MAX_PAIRS;
    List<int[]> bags = gone.stream().map(RequirementChanges::bag).toList();
    boolean[] taken = new boolean[gone.size()];
    for (Requirement requirement : fresh) {
      int best = comparable ? best(bag(requirement), bags, taken) : -1;
      if (best >= 0) {
        taken[best] = true;
      }
      found.add(
          best < 0
              ? new RequirementChange(Optional.empty(), Optional.of(requirement), List.of())
              : changed(gone.get(best), requirement));
    }
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        found.add(new RequirementChange(Optional.of(gone.get(i)), Optional.empty(), List.of()));
      }
    }
    return found;
  }

  private static RequirementChange changed(Requirement before, Requirement after) {
    List<String> a = WORD.matcher(before.text()).results().map(MatchResult::group).toList();
    List<String> b = WORD.matcher(after.text()).results().map(MatchResult::group).toList();
    Sequences sequences = new Sequences();
    List<Stretch> words = new ArrayList<>();
    int kept = 0;
    for (Difference difference : sequences.differences(codes(a, sequences), codes(b, sequences))) {
      add(Side.BOTH, b.subList(kept, difference.from()), words);
      add(Side.OLD, a.subList(difference.start(), difference.end()), words);
      add(Side.NOW, b.subList(difference.from(), difference.to()), words);
      kept = difference.to();
    }
    add(Side.BOTH, b.subList(kept, b.size()), words);
    return new RequirementChange(Optional.of(before), Optional.of(after), words);
  }

  private static int[] codes(List<String> words, Sequences sequences) {
    return words.stream().mapToInt(word -> sequences.code(word.strip())).toArray();
  }

  private static void add(Side side, List<String> words, List<Stretch> to) {
    if (!words.isEmpty()) {
      to.add(new Stretch(side, String.join("", words)));
    }
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
      double found = taken[i] ? 0 : PartHashes.likeness(bag, bags.get(i));
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
