package org.xeptools.rule;

import java.time.LocalDate;
import java.util.List;
import org.xeptools.rule.example.DoubleQuotesInExample;
import org.xeptools.rule.example.EmptyExample;
import org.xeptools.rule.example.ErrorWithoutCause;
import org.xeptools.rule.example.ExampleOutsideCdata;
import org.xeptools.rule.example.InvalidStanzaType;
import org.xeptools.rule.example.IqChildren;
import org.xeptools.rule.example.IqWithoutId;
import org.xeptools.rule.example.LegacyErrorCode;
import org.xeptools.rule.example.LongExampleLine;
import org.xeptools.rule.example.MalformedAddress;
import org.xeptools.rule.example.MalformedExample;
import org.xeptools.rule.example.MalformedJson;
import org.xeptools.rule.example.MalformedSchema;
import org.xeptools.rule.example.MalformedTimestamp;
import org.xeptools.rule.example.MismatchedSchemaNamespace;
import org.xeptools.rule.example.MisshapenNamespace;
import org.xeptools.rule.example.MisspeltElement;
import org.xeptools.rule.example.MisspeltHost;
import org.xeptools.rule.example.MisspeltNamespace;
import org.xeptools.rule.example.MixedNamespaceVersions;
import org.xeptools.rule.example.RealHost;
import org.xeptools.rule.example.TabInExample;
import org.xeptools.rule.example.TemporaryNamespace;
import org.xeptools.rule.example.UndefinedCondition;
import org.xeptools.rule.example.UnexpandedEntity;
import org.xeptools.rule.example.UnmatchedReply;
import org.xeptools.rule.example.UnusedSchemaNamespace;
import org.xeptools.rule.example.UnusualErrorType;
import org.xeptools.rule.form.ByteOrderMark;
import org.xeptools.rule.form.CarriageReturn;
import org.xeptools.rule.form.FormRules;
import org.xeptools.rule.form.MissingStylesheet;
import org.xeptools.rule.form.MissingXmlDeclaration;
import org.xeptools.rule.form.NumberMismatch;
import org.xeptools.rule.form.OtherEncoding;
import org.xeptools.rule.form.ProposalFileWithNumber;
import org.xeptools.rule.form.ProposalWithNumber;
import org.xeptools.rule.form.ProposalWithStatus;
import org.xeptools.rule.form.PublishedAsProtoXep;
import org.xeptools.rule.form.SkippedNumber;
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
import org.xeptools.rule.reference.EntityTitleMismatch;
import org.xeptools.rule.reference.MalformedDependency;
import org.xeptools.rule.reference.MissingEntity;
import org.xeptools.rule.reference.RepeatedEntity;
import org.xeptools.rule.reference.UnknownDependency;
import org.xeptools.rule.structure.MalformedAnchor;
import org.xeptools.rule.structure.MissingAnchor;
import org.xeptools.rule.structure.RepeatedAnchor;
import org.xeptools.rule.structure.ReservedAnchor;

/** The list of all rules. */
public final class Rules {
  private Rules() {}

  /** All rules, by group, for judging on the day {@code today}. */
  public static RuleSet on(LocalDate today) {
    return new RuleSet(
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
            FormRules.REFUSED_ADDRESS,
            FormRules.UNREADABLE_FILE,
            FormRules.UNHANDLED_ELEMENT,
            FormRules.MISSING_GLYPH,
            FormRules.LAYOUT_OVERFLOW,
            FormRules.LAYOUT_FAULT,
            FormRules.UNREADABLE_IMAGE,
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
            new ShortnameTaken(),
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
            new DanglingLink(),
            new MissingEntity(),
            new EntityTitleMismatch(),
            new RepeatedEntity(),
            // example
            new MalformedExample(),
            new MalformedSchema(),
            new MalformedJson(),
            new UnexpandedEntity(),
            new EmptyExample(),
            new ExampleOutsideCdata(),
            new LongExampleLine(),
            new TabInExample(),
            new DoubleQuotesInExample(),
            new InvalidStanzaType(),
            new IqWithoutId(),
            new IqChildren(),
            new UnmatchedReply(),
            new MalformedAddress(),
            new ErrorWithoutCause(),
            new UndefinedCondition(),
            new UnusualErrorType(),
            new LegacyErrorCode(),
            new RealHost(),
            new MisspeltHost(),
            new MalformedTimestamp(),
            new MisspeltNamespace(),
            new MixedNamespaceVersions(),
            new MisspeltElement(),
            new TemporaryNamespace(),
            new MisshapenNamespace(),
            new UnusedSchemaNamespace(),
            new MismatchedSchemaNamespace()
            // prose
            // charter
            ));
  }
}
