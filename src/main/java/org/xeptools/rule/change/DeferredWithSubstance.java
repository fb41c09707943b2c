package org.xeptools.rule.change;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.ChangeRule;
import org.xeptools.rule.Citation;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A deferred document is worked on and sleeps on. */
final class DeferredWithSubstance implements ChangeRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "deferred-with-substance",
        Group.CHANGE,
        Severity.ERROR,
        Bite.ALL,
        "A Deferred XEP that is worked on becomes Experimental again",
        Citation.xep("0001", "editorial", "Editorial Changes"),
        "0.1.0");
  }

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
            .with(Note.of("Substance counts as activity, after which a XEP is Experimental"));
    return Optional.of(
        active && update.substance().isBinding() && update.was(Status.DEFERRED)
            ? finding
            : finding.with(Severity.WARNING));
  }
}
