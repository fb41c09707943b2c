package org.xeptools.rule.change;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.ChangeRule;

/** A version of a namespace was lowered, or raised where the Council decides. */
final class NamespaceVersionChanged implements ChangeRule {
  @Override
  public Stream<Finding> check(Change change) {
    return Update.of(change).stream()
        .flatMap(update -> NamespaceStep.of(update).flatMap(step -> judge(update, step).stream()));
  }

  private Optional<Finding> judge(Update update, NamespaceStep step) {
    if (!step.isRaised()) {
      return Optional.of(
          finding(
              step.place(),
              "the namespace "
                  + name(step, step.from())
                  + " became "
                  + name(step, step.to())
                  + ", and a version never goes back"));
    }
    return Lifecycle.approved(XepType.STANDARDS_TRACK).stream()
        .filter(update::remains)
        .findFirst()
        .map(
            status ->
                finding(
                    step.place(),
                    "the namespace "
                        + name(step, step.from())
                        + " became "
                        + name(step, step.to())
                        + ", which in a "
                        + status.pageName()
                        + " XEP the Council must approve"));
  }

  private static String name(NamespaceStep step, int version) {
    return step.family() + ":" + version;
  }
}
