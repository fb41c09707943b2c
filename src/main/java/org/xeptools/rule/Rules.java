package org.xeptools.rule;

import java.util.List;
import org.xeptools.rule.form.ByteOrderMark;
import org.xeptools.rule.form.CarriageReturn;
import org.xeptools.rule.form.FormRules;
import org.xeptools.rule.form.MissingStylesheet;
import org.xeptools.rule.form.MissingXmlDeclaration;
import org.xeptools.rule.form.OtherEncoding;
import org.xeptools.rule.header.MissingApprover;
import org.xeptools.rule.history.EmptyRemark;
import org.xeptools.rule.history.MalformedRevisionDate;
import org.xeptools.rule.history.MalformedVersion;
import org.xeptools.rule.history.MisnumberedFirstDraft;
import org.xeptools.rule.history.MisnumberedPublication;
import org.xeptools.rule.history.MissingInitials;
import org.xeptools.rule.history.RepeatedVersion;
import org.xeptools.rule.history.RevisionDatesGoingBack;
import org.xeptools.rule.history.RevisionsOutOfOrder;
import org.xeptools.rule.history.SkippedVersion;
import org.xeptools.rule.history.TwoPartVersion;
import org.xeptools.rule.reference.DanglingLink;
import org.xeptools.rule.reference.MalformedDependency;
import org.xeptools.rule.reference.UnknownDependency;
import org.xeptools.rule.structure.MalformedAnchor;
import org.xeptools.rule.structure.MissingAnchor;
import org.xeptools.rule.structure.RepeatedAnchor;
import org.xeptools.rule.structure.ReservedAnchor;

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
          new MissingApprover(),
          // history
          new MisnumberedFirstDraft(),
          new MisnumberedPublication(),
          new RevisionsOutOfOrder(),
          new RepeatedVersion(),
          new SkippedVersion(),
          new MalformedVersion(),
          new TwoPartVersion(),
          new MalformedRevisionDate(),
          new RevisionDatesGoingBack(),
          new MissingInitials(),
          new EmptyRemark(),
          // structure
          new MissingAnchor(),
          new RepeatedAnchor(),
          new MalformedAnchor(),
          new ReservedAnchor(),
          // reference
          new UnknownDependency(),
          new MalformedDependency(),
          new DanglingLink());

  private Rules() {}

  /** All rules, by group. */
  public static RuleSet all() {
    return new RuleSet(ALL);
  }
}
