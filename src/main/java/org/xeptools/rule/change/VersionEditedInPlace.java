package org.xeptools.rule.change;

import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.change.History;
import org.xeptools.document.Field;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.ChangeRule;

/** A published version has another text now. */
final class VersionEditedInPlace implements ChangeRule {
  @Override
  public Stream<Finding> check(Change change) {
    return Update.of(change)
        .filter(update -> update.isInPlace() && update.step() != Update.Step.LOWERED)
        .flatMap(update -> update.rewritten().map(edited -> judge(change, update, edited)))
        .stream();
  }

  private Finding judge(Change change, Update update, History.Edited edited) {
    String version = edited.before().version().map(Field::text).orElse("of the base");
    return finding(
            update.place(),
            "version " + version + " is published, yet its text and its revision changed in place")
        .with(
            Note.of(
                "The edited revision is in " + change.lineInBase(edited.before().element().span())))
        .with(Note.of("What changed: " + update.substance().reasons().get(0)));
  }
}
