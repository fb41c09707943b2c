package org.xeptools.rule.charter;

import java.time.LocalDate;
import java.util.List;
import org.xeptools.rule.Rule;

/** The rules of this group, as `xep explain` lists them. */
public final class CharterRules {
  private CharterRules() {}

  /** All of them, for judging on the day {@code today}. */
  public static List<Rule> on(LocalDate today) {
    return List.of(
        new CharterWithoutSection(),
        new CharterWithoutVenue(),
        new CharterWithoutLeader(),
        new CharterWithoutArchive(),
        new CharterWithoutMeetings(),
        new SilentSig(today),
        new CharterNotProcedural());
  }
}
