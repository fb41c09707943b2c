package org.xeptools.rule.form;

import java.util.List;
import org.xeptools.rule.Rule;

/** The rules of this group, as `xep explain` lists them. */
public final class FormRules {
  private FormRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        EngineRules.NOT_WELL_FORMED,
        EngineRules.UNDEFINED_ENTITY,
        EngineRules.EXTERNAL_ENTITY,
        EngineRules.RECURSIVE_ENTITY,
        EngineRules.INVALID_STRUCTURE,
        EngineRules.NOT_A_XEP,
        EngineRules.WRONG_ENCODING,
        EngineRules.TOO_LARGE,
        EngineRules.REFUSED_ADDRESS,
        EngineRules.MALFORMED_SIGS,
        EngineRules.UNREADABLE_FILE,
        EngineRules.MALFORMED_SUPPRESSION,
        EngineRules.UNUSED_SUPPRESSION,
        EngineRules.UNHANDLED_ELEMENT,
        EngineRules.MISSING_GLYPH,
        EngineRules.LAYOUT_OVERFLOW,
        EngineRules.LAYOUT_FAULT,
        EngineRules.UNREADABLE_IMAGE,
        EngineRules.MALFORMED_SETTINGS,
        new MissingXmlDeclaration(),
        new OtherEncoding(),
        new ByteOrderMark(),
        new CarriageReturn(),
        new MissingStylesheet(),
        new NumberMismatch(),
        new ProposalWithNumber(),
        new ProposalWithStatus(),
        new ProposalFileWithNumber(),
        new PublishedAsProtoXep(),
        new SkippedNumber(),
        new RepeatedFileName());
  }
}
