package org.xeptools.rule.charter;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.Rule;
import org.xeptools.sig.Charter;
import org.xeptools.sig.Sig;
import org.xeptools.source.SourceSpan;

/**
 * A fact about a group that neither its charter nor sigs.yaml states; a rule for each row of {@link
 * #all}.
 *
 * @param id the rule's name
 * @param lacks true for a group without the fact
 * @param place where the fact belongs
 * @param words the message
 */
record CharterWithout(
    String id, Predicate<Sig> lacks, Function<Sig, SourceSpan> place, Function<Sig, String> words)
    implements CorpusRule {

  private static final Pattern VENUE =
      Pattern.compile(
          "(?i)mailing[- ]?list|chat ?room|groupchat|\\bMUC\\b|\\bforum\\b|[^\\s<>@]+@[^\\s<>@]+\\.[a-z]{2,}");

  static Stream<Rule> all() {
    return Stream.of(
        new CharterWithout(
            "charter-without-venue",
            CharterWithout::hasNoVenue,
            CharterWithout::membership,
            sig -> "the charter names no mailing list and no chat room"),
        new CharterWithout(
            "charter-without-leader",
            CharterWithout::hasNoLeader,
            sig -> CharterPlaces.title(sig.document()),
            sig -> "the charter does not say who leads the group"),
        new CharterWithout(
            "charter-without-archive",
            sig -> sig.list().isPresent() && sig.archive().isEmpty(),
            CharterWithout::membership,
            sig ->
                "neither the charter nor sigs.yaml says where the archive of "
                    + sig.list().orElseThrow()
                    + " is"),
        new CharterWithout(
            "charter-without-meetings",
            CharterWithout::hasNoMeetings,
            CharterWithout::membership,
            sig -> "neither the charter nor sigs.yaml says when the group meets"));
  }

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return Sig.of(document, corpus).stream()
        .filter(lacks)
        .map(sig -> finding(place.apply(sig), words.apply(sig)));
  }

  private static SourceSpan membership(Sig sig) {
    return CharterPlaces.part(sig, Charter.Part.MEMBERSHIP);
  }

  private static boolean hasNoVenue(Sig sig) {
    return !VENUE.matcher(Charter.body(sig.document())).find()
        && sig.list().isEmpty()
        && sig.room().isEmpty();
  }

  private static boolean hasNoLeader(Sig sig) {
    return sig.statements().leaders().isEmpty()
        && sig.details().filter(d -> !d.leaders().isEmpty()).isEmpty();
  }

  private static boolean hasNoMeetings(Sig sig) {
    return sig.statements().meetings().isEmpty()
        && sig.details()
            .filter(
                d ->
                    d.meetings().isPresent()
                        || d.calendar().isPresent()
                        || d.schedule().isPresent())
            .isEmpty();
  }
}
