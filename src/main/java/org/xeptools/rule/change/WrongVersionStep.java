package org.xeptools.rule.change;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.change.Substance;
import org.xeptools.change.Substance.Kind;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Version;
import org.xeptools.rule.ChangeRule;

/** The version went another step than what changed asks for. */
final class WrongVersionStep implements ChangeRule {
  private static final int SHOWN = 4;

  @Override
  public Stream<Finding> check(Change change) {
    return Update.of(change)
        .filter(update -> !update.history().fresh().isEmpty())
        .flatMap(this::judge)
        .stream();
  }

  private Optional<Finding> judge(Update update) {
    Substance substance = update.substance();
    Update.Step step = update.step();
    boolean raised = step == Update.Step.MINOR || step == Update.Step.MAJOR;
    if (step == Update.Step.PATCH && substance.isBinding()) {
      Finding small =
          finding(
              update.place(),
              steps(update) + " is a patch, but it changes what implementations do");
      Finding weighed = update.changesProtocol() ? small : small.with(milder());
      return Optional.of(told(weighed, substance));
    }
    if (raised && !update.changesStatus() && isTyposOnly(substance)) {
      return Optional.of(
          told(
              finding(
                  update.place(),
                  steps(update) + " is more than a patch, but it only corrects typing errors"),
              substance));
    }
    return Optional.empty();
  }

  private static boolean isTyposOnly(Substance substance) {
    return substance.traces().containsKey(Kind.TYPO)
        && substance.isEditorial()
        && substance.fields().isEmpty();
  }

  private static String steps(Update update) {
    return Update.newest(update.old().header()).map(WrongVersionStep::show).orElse("?")
        + " to "
        + Update.newest(update.now().header()).map(WrongVersionStep::show).orElse("?");
  }

  private static String show(Version version) {
    return version.numbers().stream().map(String::valueOf).collect(Collectors.joining("."));
  }

  private static Finding told(Finding finding, Substance substance) {
    Finding told = finding;
    for (String reason : substance.reasons().stream().limit(SHOWN).toList()) {
      told = told.with(Note.of("Changed: " + reason));
    }
    return told;
  }
}
