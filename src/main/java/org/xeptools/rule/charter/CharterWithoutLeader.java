package org.xeptools.rule.charter;

import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.corpus.Sig;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** Neither the charter nor sigs.yaml says who leads the group. */
final class CharterWithoutLeader implements CorpusRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "charter-without-leader",
        Group.CHARTER,
        Severity.NOTE,
        Bite.LIVING,
        "A charter, or sigs.yaml, says who leads the group, or how its leaders are chosen",
        Citation.xep("0002", "Explanation"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return Sig.of(document, corpus).stream()
        .filter(sig -> sig.statements().leaders().isEmpty())
        .filter(sig -> sig.details().filter(d -> !d.leaders().isEmpty()).isEmpty())
        .map(
            sig ->
                finding(
                    CharterPlaces.title(document), "the charter does not say who leads the group"));
  }
}
