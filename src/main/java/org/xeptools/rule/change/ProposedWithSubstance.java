package org.xeptools.rule.change;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.ChangeRule;

/** A text in last call has changed. */
final class ProposedWithSubstance implements ChangeRule {
  @Override
  public Stream<Finding> check(Change change) {
    return Update.of(change)
        .filter(update -> update.remains(Status.PROPOSED) && !update.substance().isEditorial())
        .filter(update -> !update.substance().fields().contains("lastcall"))
        .flatMap(this::judge)
        .stream();
  }

  private Optional<Finding> judge(Update update) {
    Finding finding =
        finding(
                update.statusPlace(),
                "the document is Proposed, but it changed in substance since its last call was issued")
            .with(Note.of("What changed: " + update.substance().reasons().get(0)));
    return Optional.of(update.substance().isNormative() ? finding : finding.with(milder()));
  }
}
