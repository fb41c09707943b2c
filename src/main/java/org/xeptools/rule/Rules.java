package org.xeptools.rule;

import java.time.LocalDate;
import java.util.List;
import org.xeptools.rule.charter.CharterNotProcedural;
import org.xeptools.rule.charter.CharterWithoutLeader;
import org.xeptools.rule.charter.CharterWithoutSection;
import org.xeptools.rule.charter.CharterWithoutVenue;
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
import org.xeptools.rule.header.AuthorWithoutEntity;
import org.xeptools.rule.header.AuthorWithoutJid;
import org.xeptools.rule.header.AuthorWithoutName;
import org.xeptools.rule.header.DeferralDue;
import org.xeptools.rule.header.DeferredTooEarly;
import org.xeptools.rule.header.ExpiryPassed;
import org.xeptools.rule.header.FinalBelowVersionTwo;
import org.xeptools.rule.header.FinalTooEarly;
import org.xeptools.rule.header.HumorousNotActive;
import org.xeptools.rule.header.HumorousNotByEditor;
import org.xeptools.rule.header.InterimLeft;
import org.xeptools.rule.header.LastCallLeftBehind;
import org.xeptools.rule.header.LastCallPassed;
import org.xeptools.rule.header.LastCallTooEarly;
import org.xeptools.rule.header.LegalNoticeInline;
import org.xeptools.rule.header.LongAbstract;
import org.xeptools.rule.header.LongTitle;
import org.xeptools.rule.header.MalformedEmail;
import org.xeptools.rule.header.MalformedJid;
import org.xeptools.rule.header.MalformedLastCall;
import org.xeptools.rule.header.MalformedShortname;
import org.xeptools.rule.header.MalformedTag;
import org.xeptools.rule.header.MalformedUri;
import org.xeptools.rule.header.MissingAbstract;
import org.xeptools.rule.header.MissingApprover;
import org.xeptools.rule.header.MissingSchemaLocation;
import org.xeptools.rule.header.PaddedHeaderValue;
import org.xeptools.rule.header.PaddedValue;
import org.xeptools.rule.header.ProposedWithoutLastCall;
import org.xeptools.rule.header.RepeatedAuthor;
import org.xeptools.rule.header.RetractionUnexplained;
import org.xeptools.rule.header.SchemaElsewhere;
import org.xeptools.rule.header.SeveralApprovers;
import org.xeptools.rule.header.ShortLastCall;
import org.xeptools.rule.header.ShortnameInCapitals;
import org.xeptools.rule.header.ShortnamePlaceholder;
import org.xeptools.rule.header.ShortnameTaken;
import org.xeptools.rule.header.StableNotVersionOne;
import org.xeptools.rule.header.StableWithoutShortname;
import org.xeptools.rule.header.StableWithoutStandardsTrack;
import org.xeptools.rule.header.StandardsTrackActive;
import org.xeptools.rule.header.StatusNotAsAnnounced;
import org.xeptools.rule.header.StatusStableInSource;
import org.xeptools.rule.header.TitleWithFullStop;
import org.xeptools.rule.header.UnfinishedAbstract;
import org.xeptools.rule.header.UnknownApprover;
import org.xeptools.rule.header.UnknownSig;
import org.xeptools.rule.header.UnknownStatus;
import org.xeptools.rule.header.UnknownType;
import org.xeptools.rule.header.VersionOneTooEarly;
import org.xeptools.rule.header.WrongApprover;
import org.xeptools.rule.history.AcceptanceByAuthor;
import org.xeptools.rule.history.BareRemark;
import org.xeptools.rule.history.EmptyRemark;
import org.xeptools.rule.history.MalformedRevisionDate;
import org.xeptools.rule.history.MalformedVersion;
import org.xeptools.rule.history.MisnumberedFirstDraft;
import org.xeptools.rule.history.MisnumberedPublication;
import org.xeptools.rule.history.MissingInitials;
import org.xeptools.rule.history.RepeatedRemark;
import org.xeptools.rule.history.RepeatedVersion;
import org.xeptools.rule.history.RevisionDatesGoingBack;
import org.xeptools.rule.history.RevisionInFuture;
import org.xeptools.rule.history.RevisionsOutOfOrder;
import org.xeptools.rule.history.SkippedVersion;
import org.xeptools.rule.history.TwoPartVersion;
import org.xeptools.rule.prose.AmbiguousKeyword;
import org.xeptools.rule.prose.BritishSpelling;
import org.xeptools.rule.prose.ConfusedWord;
import org.xeptools.rule.prose.DoubledWord;
import org.xeptools.rule.prose.GrammarSlip;
import org.xeptools.rule.prose.MangledCharacter;
import org.xeptools.rule.prose.MissingFullStop;
import org.xeptools.rule.prose.MissingKeywords;
import org.xeptools.rule.prose.MissingSpace;
import org.xeptools.rule.prose.Misspelling;
import org.xeptools.rule.prose.MiswrittenKeyword;
import org.xeptools.rule.prose.MiswrittenReference;
import org.xeptools.rule.prose.MixedNumber;
import org.xeptools.rule.prose.PossessiveOfCode;
import org.xeptools.rule.prose.RepeatedPunctuation;
import org.xeptools.rule.prose.SpaceInPunctuation;
import org.xeptools.rule.prose.UnfinishedText;
import org.xeptools.rule.prose.UnknownXep;
import org.xeptools.rule.prose.UnpairedMark;
import org.xeptools.rule.prose.WrongArticle;
import org.xeptools.rule.prose.XepWithoutEntity;
import org.xeptools.rule.reference.DanglingLink;
import org.xeptools.rule.reference.DeadDependency;
import org.xeptools.rule.reference.EntityNumberMismatch;
import org.xeptools.rule.reference.EntityTitleMismatch;
import org.xeptools.rule.reference.ImmatureDependency;
import org.xeptools.rule.reference.MalformedDependency;
import org.xeptools.rule.reference.MissingDependencies;
import org.xeptools.rule.reference.MissingEntity;
import org.xeptools.rule.reference.MissingSuccessor;
import org.xeptools.rule.reference.OwnEntity;
import org.xeptools.rule.reference.RepeatedEntity;
import org.xeptools.rule.reference.RepeatedSpecification;
import org.xeptools.rule.reference.SelfReference;
import org.xeptools.rule.reference.SupersededYetLive;
import org.xeptools.rule.reference.SupersessionNotTold;
import org.xeptools.rule.reference.UnansweredSupersession;
import org.xeptools.rule.reference.UnknownDependency;
import org.xeptools.rule.reference.UnmentionedDependency;
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
            FormRules.MALFORMED_SUPPRESSION,
            FormRules.UNUSED_SUPPRESSION,
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
            new LastCallPassed(today),
            new LastCallLeftBehind(today),
            new LastCallTooEarly(),
            new FinalTooEarly(),
            new DeferralDue(today),
            new DeferredTooEarly(today),
            new InterimLeft(),
            new ExpiryPassed(today),
            new LongTitle(),
            new TitleWithFullStop(),
            new MissingAbstract(),
            new LongAbstract(),
            new UnfinishedAbstract(),
            new AuthorWithoutEntity(),
            new RepeatedAuthor(),
            new PaddedValue(),
            new MalformedTag(),
            new UnknownSig(),
            new MissingSchemaLocation(),
            new SchemaElsewhere(),
            new RetractionUnexplained(),
            new StatusNotAsAnnounced(),
            new MalformedUri(),
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
            new BareRemark(),
            new RepeatedRemark(),
            new RevisionInFuture(today),
            new AcceptanceByAuthor(),
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
            new UnmentionedDependency(),
            new DeadDependency(),
            new MissingDependencies(),
            new SelfReference(),
            new RepeatedSpecification(),
            new OwnEntity(),
            new UnansweredSupersession(),
            new SupersessionNotTold(),
            new SupersededYetLive(),
            new MissingSuccessor(),
            new EntityNumberMismatch(),
            new ImmatureDependency(),
            // example
            // prose
            new Misspelling(),
            new DoubledWord(),
            new BritishSpelling(),
            new WrongArticle(),
            new ConfusedWord(),
            new GrammarSlip(),
            new MixedNumber(),
            new MissingKeywords(),
            new MiswrittenKeyword(),
            new AmbiguousKeyword(),
            new SpaceInPunctuation(),
            new MissingSpace(),
            new RepeatedPunctuation(),
            new UnpairedMark(),
            new MissingFullStop(),
            new MangledCharacter(),
            new PossessiveOfCode(),
            new XepWithoutEntity(),
            new MiswrittenReference(),
            new UnknownXep(),
            new UnfinishedText(),
            // charter
            new CharterWithoutSection(),
            new CharterWithoutVenue(),
            new CharterWithoutLeader(),
            new CharterNotProcedural()));
  }
}
