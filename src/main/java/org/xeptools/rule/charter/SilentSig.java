package org.xeptools.rule.charter;

import java.time.LocalDate;
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

/** The newest activity of a group that sigs.yaml notes is older than six months. */
final class SilentSig implements CorpusRule {
  private final LocalDate today;

  SilentSig(LocalDate today) {
    this.today = today;
  }

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "silent-sig",
        Group.CHARTER,
        Severity.NOTE,
        Bite.LIVING,
        "A group whose activity sigs.yaml notes is active every six months",
        Citation.xep("0002", "Explanation"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return Sig.of(document, corpus).stream()
        .filter(sig -> sig.details().filter(d -> !d.activity().isEmpty()).isPresent())
        .filter(sig -> sig.state() == Sig.State.ACTIVE || sig.state() == Sig.State.STANDING)
        .flatMap(
            sig ->
                sig
                    .active()
                    .filter(day -> day.plusMonths(Sig.SILENT_MONTHS).isBefore(today))
                    .map(
                        day ->
                            finding(
                                CharterPlaces.title(document),
                                "sigs.yaml notes no activity of the group since " + day))
                    .stream());
  }
}
