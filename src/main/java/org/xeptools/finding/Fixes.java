package org.xeptools.finding;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.source.Edit;
import org.xeptools.source.Edits;

/** Applies fixes to a text, each wholly or not at all. */
public final class Fixes {
  private Fixes() {}

  /**
   * Those of {@code fixes} that can be made together; one that meets an earlier one is left out.
   */
  public static List<Fix> together(List<Fix> fixes) {
    List<Fix> chosen = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    for (Fix fix : fixes) {
      if (fix.edits().stream().noneMatch(e -> edits.stream().anyMatch(c -> Edits.meet(c, e)))) {
        chosen.add(fix);
        edits.addAll(fix.edits());
      }
    }
    return chosen;
  }

  /**
   * {@code text} with {@code fixes} made; one that meets an earlier one is left out and is likely
   * found again in the result.
   */
  public static String apply(String text, List<Fix> fixes) {
    return Edits.apply(
        text, together(fixes).stream().flatMap(fix -> fix.edits().stream()).toList());
  }
}
