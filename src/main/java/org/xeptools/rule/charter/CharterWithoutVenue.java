package org.xeptools.rule.charter;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.corpus.Sig;
import org.xeptools.document.Charter;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** Neither the charter nor sigs.yaml says where the group meets. */
final class CharterWithoutVenue implements CorpusRule {
  private static final Pattern VENUE =
      Pattern.compile(
          "(?i)mailing[- ]?list|chat ?room|groupchat|\\bMUC\\b|\\bforum\\b|[^\\s<>@]+@[^\\s<>@]+\\.[a-z]{2,}");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "charter-without-venue",
        Group.CHARTER,
        Severity.WARNING,
        Bite.LIVING,
        "A charter, or sigs.yaml, says where the group meets: a mailing list or a chat room",
        Citation.xep("0002", "Explanation"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return Sig.of(document, corpus).stream()
        .filter(sig -> !VENUE.matcher(Charter.body(document)).find())
        .filter(sig -> sig.list().isEmpty() && sig.room().isEmpty())
        .map(
            sig ->
                finding(
                    CharterPlaces.part(sig, Charter.Part.MEMBERSHIP),
                    "the charter names no mailing list and no chat room"));
  }
}
