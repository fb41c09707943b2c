package org.xeptools.rule.change;

import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.rule.ChangeRule;
import org.xeptools.rule.Citation;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** The newest version is lower than the one published. */
final class LoweredVersion implements ChangeRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "lowered-version",
        Group.CHANGE,
        Severity.ERROR,
        Bite.ALL,
        "Versions rise",
        Citation.xep("0143", "format-metadata", "File Metadata"),
        "0.1.0");
  }

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
        .with(Note.of("It stood in " + change.lineInBase(before.element().span())));
  }

  private static String name(Revision revision) {
    return revision.version().map(Field::text).orElse("?");
  }
}
