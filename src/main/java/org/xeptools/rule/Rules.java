package org.xeptools.rule;

import java.util.List;
import org.xeptools.rule.form.NumberMismatch;
import org.xeptools.rule.form.ProposalFileWithNumber;
import org.xeptools.rule.form.ProposalWithNumber;
import org.xeptools.rule.form.ProposalWithStatus;
import org.xeptools.rule.form.PublishedAsProtoXep;
import org.xeptools.rule.header.ActiveBelowVersionOne;
import org.xeptools.rule.header.AuthorWithoutContact;
import org.xeptools.rule.header.AuthorWithoutEmail;
import org.xeptools.rule.header.AuthorWithoutJid;
import org.xeptools.rule.header.AuthorWithoutName;
import org.xeptools.rule.header.FinalBelowVersionTwo;
import org.xeptools.rule.header.HumorousNotActive;
import org.xeptools.rule.header.HumorousNotByEditor;
import org.xeptools.rule.header.LegalNoticeInline;
import org.xeptools.rule.header.MalformedEmail;
import org.xeptools.rule.header.MalformedJid;
import org.xeptools.rule.header.MalformedLastCall;
import org.xeptools.rule.header.MalformedShortname;
import org.xeptools.rule.header.MissingApprover;
import org.xeptools.rule.header.PaddedHeaderValue;
import org.xeptools.rule.header.ProposedWithoutLastCall;
import org.xeptools.rule.header.SeveralApprovers;
import org.xeptools.rule.header.ShortLastCall;
import org.xeptools.rule.header.ShortnameInCapitals;
import org.xeptools.rule.header.ShortnamePlaceholder;
import org.xeptools.rule.header.ShortnameTaken;
import org.xeptools.rule.header.StableNotVersionOne;
import org.xeptools.rule.header.StableWithoutShortname;
import org.xeptools.rule.header.StableWithoutStandardsTrack;
import org.xeptools.rule.header.StandardsTrackActive;
import org.xeptools.rule.header.StatusStableInSource;
import org.xeptools.rule.header.UnknownApprover;
import org.xeptools.rule.header.UnknownStatus;
import org.xeptools.rule.header.UnknownType;
import org.xeptools.rule.header.VersionOneTooEarly;
import org.xeptools.rule.header.WrongApprover;

/** The list of all rules. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          // form
          new NumberMismatch(),
          new ProposalWithNumber(),
          new ProposalWithStatus(),
          new ProposalFileWithNumber(),
          new PublishedAsProtoXep(),
          // header
          new PaddedHeaderValue(),
          new MissingApprover(),
          new UnknownStatus(),
          new StatusStableInSource(),
          new UnknownType(),
          new UnknownApprover(),
          new SeveralApprovers(),
          new WrongApprover(),
          new HumorousNotByEditor(),
          new StandardsTrackActive(),
          new StableWithoutStandardsTrack(),
          new HumorousNotActive(),
          new ProposedWithoutLastCall(),
          new MalformedLastCall(),
          new ShortLastCall(),
          new LegalNoticeInline(),
          new AuthorWithoutName(),
          new AuthorWithoutEmail(),
          new AuthorWithoutJid(),
          new AuthorWithoutContact(),
          new MalformedEmail(),
          new MalformedJid(),
          new StableNotVersionOne(),
          new FinalBelowVersionTwo(),
          new ActiveBelowVersionOne(),
          new VersionOneTooEarly(),
          new ShortnamePlaceholder(),
          new MalformedShortname(),
          new ShortnameInCapitals(),
          new StableWithoutShortname(),
          new ShortnameTaken());

  private Rules() {}

  /** All rules, by group. */
  public static RuleSet all() {
    return new RuleSet(ALL);
  }
}
