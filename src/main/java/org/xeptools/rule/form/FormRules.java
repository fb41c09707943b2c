package org.xeptools.rule.form;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.rule.Rule;

/** The rules of this group, in the order of `xep explain`. */
public final class FormRules {
  private FormRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return Stream.concat(
            EngineRules.all(),
            Stream.of(
                new MissingXmlDeclaration(),
                new OtherEncoding(),
                new ByteOrderMark(),
                new CarriageReturn(),
                new MissingStylesheet(),
                new DeclarationsElsewhere(),
                new NumberMismatch(),
                new ProposalWithNumber(),
                new ProposalWithStatus(),
                new ProposalFileWithNumber(),
                new PublishedAsProtoxep(),
                new SkippedNumber(),
                new RepeatedFileName()))
        .map(Rule.class::cast)
        .toList();
  }
}
