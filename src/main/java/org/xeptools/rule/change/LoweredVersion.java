package org.xeptools.rule.change;

import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.ChangeRule;

/** The newest version is lower than the one published. */
final class LoweredVersion implements ChangeRule {
  @Override
  public Stream<Finding> check(Change change) {
    return Update.of(change)
        .filter(update -> update.step() == Update.Step.LOWERED)
        .map(update -> lowered(change, update))
        .stream();
  }

  private Finding lowered(Change change, Update update) {
    Revision before =
        update.old().header().revisions().stream()
            .filter(r -> r.number().equals(Update.newest(update.old().header())))
            .findFirst()
            .orElseThrow();
    String now = update.now().header().lastRevision().map(LoweredVersion::name).orElse("?");
    return finding(
            update.place(),
            "the newest version is " + now + ", but " + name(before) + " is published already")
        .with(Note.of("It was in " + change.lineInBase(before.element().span())));
  }

  private static String name(Revision revision) {
    return revision.version().map(Field::text).orElse("?");
  }
}
