package org.xeptools.finding;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.source.Edit;
import org.xeptools.source.Edits;

/** Applies fixes to a text, each wholly or not at all. */
public final class Fixes {
  private Fixes() {}

  /**
   * {@code text} with {@code fixes} made; one that meets an earlier one is left out and is likely
   * found again in the result.
   */
  public static String apply(String text, List<Fix> fixes) {
    List<Edit> chosen = new ArrayList<>();
    for (Fix fix : fixes) {
      if (fix.edits().stream().noneMatch(e -> chosen.stream().anyMatch(c -> Edits.meet(c, e)))) {
        chosen.addAll(fix.edits());
      }
    }
    return Edits.apply(text, chosen);
  }
}
