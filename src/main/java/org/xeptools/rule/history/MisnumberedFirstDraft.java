package org.xeptools.rule.history;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** The history of a ProtoXEP does not begin at 0.0.1. */
final class MisnumberedFirstDraft implements DocumentRule {
  private static final Version FIRST = Version.parse("0.0.1").orElseThrow();

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "misnumbered-first-draft",
        Group.HISTORY,
        Severity.WARNING,
        Bite.LIVING,
        "The first version of a ProtoXEP is 0.0.1",
        Citation.xep("0143", "format-metadata", "File Metadata"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Revision> revisions = document.header().revisions();
    boolean isNew = document.header().status().filter(s -> s == Status.PROTOXEP).isPresent();
    if (!isNew || revisions.isEmpty()) {
      return Stream.empty();
    }
    Revision oldest = revisions.get(revisions.size() - 1);
    return oldest.number().filter(v -> v.candidate().isEmpty() && v.compareTo(FIRST) != 0).stream()
        .map(v -> misnumbered(oldest.version().orElseThrow()));
  }

  private Finding misnumbered(Field version) {
    return finding(
        version.span(), "the first version is " + version.text() + ", that of a draft is 0.0.1");
  }
}
