package org.xeptools.rule.history;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A revision does not say who made it. */
final class MissingInitials implements DocumentRule {
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
        "the initials on version " + version + " are missing");
  }
}
