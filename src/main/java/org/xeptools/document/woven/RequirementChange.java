package org.xeptools.document.woven;

import java.util.List;
import java.util.Optional;
import org.xeptools.document.Requirements.Requirement;

/**
 * A requirement that was added, removed or reworded.
 *
 * @param before the old version; empty if it is new
 * @param after the new version; empty if it is gone
 * @param words its words before and after in one sequence; empty if there is only one of them
 */
public record RequirementChange(
    Optional<Requirement> before, Optional<Requirement> after, List<Stretch> words) {
  /** Words with the blanks before them. */
  public record Stretch(Side side, String text) {}
}
