package org.xeptools.rule.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.xeptools.rule.Rule;

/** The rules of this group, in the order of `xep explain`. */
public final class CharterRules {
  private CharterRules() {}

  /** All of them; {@code today} is the day that deadlines are compared with. */
  public static List<Rule> on(LocalDate today) {
    return Stream.of(
            Stream.of(
                new CharterWithoutSection(), new SilentSig(today), new CharterNotProcedural()),
            CharterWithout.all())
        .flatMap(rules -> rules)
        .map(Rule.class::cast)
        .toList();
  }
}
