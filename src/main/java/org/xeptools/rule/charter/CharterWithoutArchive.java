package org.xeptools.rule.charter;

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

/** Neither the charter nor sigs.yaml says where the archive of the mailing list is. */
final class CharterWithoutArchive implements CorpusRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "charter-without-archive",
        Group.CHARTER,
        Severity.NOTE,
        Bite.LIVING,
        "The archive of a group's mailing list can be found",
        Citation.xep("0002", "Explanation"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return Sig.of(document, corpus).stream()
        .filter(sig -> sig.list().isPresent() && sig.archive().isEmpty())
        .map(
            sig ->
                finding(
                    CharterPlaces.part(sig, Charter.Part.MEMBERSHIP),
                    "neither the charter nor sigs.yaml says where the archive of "
                        + sig.list().orElseThrow()
                        + " is"));
  }
}
