package org.xeptools.rule.change;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.ChangeRule;

/** A Deferred document changes in substance and stays Deferred. */
final class DeferredWithSubstance implements ChangeRule {
  @Override
  public Stream<Finding> check(Change change) {
    return Update.of(change)
        .filter(update -> update.is(Status.DEFERRED))
        .flatMap(this::judge)
        .stream();
  }

  private Optional<Finding> judge(Update update) {
    boolean raised = update.step() == Update.Step.MINOR || update.step() == Update.Step.MAJOR;
    boolean active = raised && !update.substance().isEditorial();
    if (!active && !update.changesProtocol()) {
      return Optional.empty();
    }
    Finding finding =
        finding(
                update.statusPlace(),
                update.was(Status.DEFERRED)
                    ? "the document stays Deferred, but it changed in substance"
                    : "the document becomes Deferred, but it changes in substance at the same time")
            .with(Note.of("What changed: " + update.substance().reasons().get(0)))
            .with(
                Note.of(
                    "A change of substance counts as activity, which makes a XEP Experimental again"));
    return Optional.of(
        active && update.substance().isBinding() && update.was(Status.DEFERRED)
            ? finding
            : finding.with(milder()));
  }
}
