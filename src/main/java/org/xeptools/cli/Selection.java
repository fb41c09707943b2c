package org.xeptools.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleSet;
import org.xeptools.source.Spelling;
import org.xeptools.workbench.UserError;

/** The rules that a user names, each by its id or all of a group by the group's name. */
final class Selection {
  private Selection() {}

  static RuleSet of(RuleSet all, List<String> select, List<String> ignore) throws UserError {
    for (String name : select) {
      require(all, name);
    }
    for (String name : ignore) {
      require(all, name);
    }
    return all.only(rule -> (select.isEmpty() || isNamed(rule, select)) && !isNamed(rule, ignore));
  }

  /** The rule called {@code id}. */
  static RuleInfo rule(RuleSet all, String id) throws UserError {
    return all.info(id).orElseThrow(() -> unknown(all, id));
  }

  private static void require(RuleSet all, String name) throws UserError {
    if (all.known().stream().noneMatch(rule -> isNamed(rule, List.of(name)))) {
      throw unknown(all, name);
    }
  }

  private static UserError unknown(RuleSet all, String name) {
    String close =
        all.known().stream()
            .map(RuleInfo::id)
            .filter(id -> Spelling.isClose(id, name) || id.contains(name))
            .min(Comparator.comparingInt(id -> Spelling.distance(id, name)))
            .map(id -> "did you mean " + id + "?")
            .orElse("xep explain lists them all");
    return new UserError("no rule is called '" + name + "'; " + close);
  }

  private static boolean isNamed(RuleInfo rule, List<String> names) {
    return names.contains(rule.id())
        || names.contains(rule.group().name().toLowerCase(Locale.ROOT));
  }
}
