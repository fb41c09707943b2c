package org.xeptools.rule;

import java.util.List;
import org.xeptools.rule.form.ByteOrderMark;
import org.xeptools.rule.form.CarriageReturn;
import org.xeptools.rule.form.FormRules;
import org.xeptools.rule.form.MissingStylesheet;
import org.xeptools.rule.form.MissingXmlDeclaration;
import org.xeptools.rule.form.OtherEncoding;
import org.xeptools.rule.header.MissingApprover;

/** The list of all rules. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          // form
          FormRules.NOT_WELL_FORMED,
          FormRules.UNDEFINED_ENTITY,
          FormRules.EXTERNAL_ENTITY,
          FormRules.RECURSIVE_ENTITY,
          FormRules.INVALID_STRUCTURE,
          FormRules.NOT_A_XEP,
          FormRules.WRONG_ENCODING,
          FormRules.TOO_LARGE,
          FormRules.UNHANDLED_ELEMENT,
          FormRules.MISSING_GLYPH,
          new MissingXmlDeclaration(),
          new OtherEncoding(),
          new ByteOrderMark(),
          new CarriageReturn(),
          new MissingStylesheet(),
          // header
          new MissingApprover());

  private Rules() {}

  /** All rules, by group. */
  public static RuleSet all() {
    return new RuleSet(ALL);
  }
}
