package org.xeptools.rule.header;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.xeptools.rule.Rule;

/** The rules of this group, in the order of `xep explain`. */
public final class HeaderRules {
  private HeaderRules() {}

  /** All of them; {@code today} is the day that deadlines are compared with. */
  public static List<Rule> on(LocalDate today) {
    return Stream.of(
            Stream.of(
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
                new MalformedEmail(),
                new MalformedJid(),
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
                new MalformedUri()),
            AuthorWithout.all(),
            VersionWindow.all())
        .flatMap(rules -> rules)
        .map(Rule.class::cast)
        .toList();
  }
}
