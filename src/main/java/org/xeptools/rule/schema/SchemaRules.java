package org.xeptools.rule.schema;

import java.util.List;
import org.xeptools.rule.Rule;

/** The rules of this group, in the order of `xep explain`. */
public final class SchemaRules {
  private SchemaRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new BrokenSchema(),
        new UndeclaredName(),
        new InheritedNamespace(),
        new UnknownNamespace(),
        new InvalidExample());
  }
}
