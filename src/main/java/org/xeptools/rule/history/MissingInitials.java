package org.xeptools.rule.history;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A revision does not say who made it. */
final class MissingInitials implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "missing-initials",
        Group.HISTORY,
        Severity.ERROR,
        Bite.LIVING,
        "Each revision has the initials of who made it",
        Citation.xep("0143", "format-metadata", "File Metadata"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().revisions().stream()
        .filter(revision -> revision.initials().filter(i -> !i.isEmpty()).isEmpty())
        .map(this::missing);
  }

  private Finding missing(Revision revision) {
    String version = revision.version().map(Field::text).orElse("");
    return finding(
        revision.initials().map(Field::span).orElse(revision.element().startTag()),
        "the initials of who made version " + version + " are missing");
  }
}
