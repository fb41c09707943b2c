package org.xeptools.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.xeptools.source.Edit;
import org.xeptools.source.Edits;

/** Applies fixes to a text, each wholly or not at all. */
public final class Fixes {
  private Fixes() {}

  /**
   * The {@code fixes} that can be applied together; one that overlaps an earlier one is left out.
   */
  public static List<Fix> together(List<Fix> fixes) {
    List<Fix> chosen = new ArrayList<>();
    NavigableMap<Integer, Edit> edits = new TreeMap<>();
    for (Fix fix : fixes) {
      if (fix.edits().stream().noneMatch(edit -> meetsOne(edit, edits))) {
        chosen.add(fix);
        fix.edits().forEach(edit -> edits.put(edit.span().start(), edit));
      }
    }
    return chosen;
  }

  /** True if {@code edit} overlaps one of {@code edits}, which do not overlap each other. */
  private static boolean meetsOne(Edit edit, NavigableMap<Integer, Edit> edits) {
    Map.Entry<Integer, Edit> before = edits.floorEntry(edit.span().start());
    Map.Entry<Integer, Edit> after = edits.ceilingEntry(edit.span().start());
    return (before != null && Edits.meet(before.getValue(), edit))
        || (after != null && Edits.meet(after.getValue(), edit));
  }

  /**
   * {@code text} with {@code fixes} applied; one that overlaps an earlier one is left out, and its
   * fault is probably found again in the result.
   */
  public static String apply(String text, List<Fix> fixes) {
    return Edits.apply(
        text, together(fixes).stream().flatMap(fix -> fix.edits().stream()).toList());
  }
}
