package org.xeptools.rule;

import java.util.List;
import org.xeptools.rule.header.MissingApprover;

/** The list of all rules. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          // header
          new MissingApprover());

  private Rules() {}

  /** All rules, by group. */
  public static RuleSet all() {
    return new RuleSet(ALL);
  }
}
