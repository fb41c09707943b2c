package org.xeptools.rule.charter;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Term;
import org.xeptools.rule.CorpusRule;
import org.xeptools.sig.Sig;

/** The newest activity of a group in sigs.yaml is too old. */
final class SilentSig implements CorpusRule {
  private final LocalDate today;

  SilentSig(LocalDate today) {
    this.today = today;
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
                    .filter(day -> Term.SILENCE.after(day).isBefore(today))
                    .map(
                        day ->
                            finding(
                                CharterPlaces.title(document),
                                "sigs.yaml records no activity of the group since " + day))
                    .stream());
  }
}
