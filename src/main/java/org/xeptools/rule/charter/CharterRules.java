package org.xeptools.rule.charter;

import java.util.List;
import org.xeptools.rule.Rule;

/** The rules of this group, as `xep explain` lists them. */
public final class CharterRules {
  private CharterRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new CharterWithoutSection(),
        new CharterWithoutVenue(),
        new CharterWithoutLeader(),
        new CharterNotProcedural());
  }
}
