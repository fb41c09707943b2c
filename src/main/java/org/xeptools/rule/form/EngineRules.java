package org.xeptools.rule.form;

import java.util.stream.Stream;
import org.xeptools.rule.FormRule;

/** The rules without a class, which reading, rendering and the rule set report. */
public final class EngineRules {
  public static final FormRule MALFORMED_SUPPRESSION = new FormRule("malformed-suppression");
  public static final FormRule UNUSED_SUPPRESSION = new FormRule("unused-suppression");

  private EngineRules() {}

  static Stream<FormRule> all() {
    return Stream.of(
            "not-well-formed",
            "undefined-entity",
            "external-entity",
            "recursive-entity",
            "invalid-structure",
            "not-a-xep",
            "wrong-encoding",
            "too-large",
            "refused-address",
            "malformed-sigs",
            "malformed-doap",
            "unreadable-file",
            MALFORMED_SUPPRESSION.id(),
            UNUSED_SUPPRESSION.id(),
            "unhandled-element",
            "missing-glyph",
            "layout-overflow",
            "layout-fault",
            "unreadable-image",
            "malformed-settings")
        .map(FormRule::new);
  }
}
