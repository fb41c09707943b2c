package org.xeptools.rule.history;

import java.util.stream.Stream;
import org.xeptools.document.Element;
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

/** A revision does not say what it changed. */
final class EmptyRemark implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "empty-remark",
        Group.HISTORY,
        Severity.ERROR,
        Bite.LIVING,
        "Each revision has a remark that says what changed",
        Citation.xep("0143", "format-metadata", "File Metadata"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().revisions().stream()
        .filter(revision -> revision.remark().filter(r -> !r.text().isBlank()).isEmpty())
        .map(revision -> Step.weigh(empty(revision), document.header(), revision))
        .map(f -> document.header().revisions().size() == 1 ? f.with(Severity.NOTE) : f);
  }

  private Finding empty(Revision revision) {
    String version = revision.version().map(Field::text).orElse("");
    return finding(
        revision.remark().map(Element::span).orElse(revision.element().startTag()),
        "the remark on version " + version + " is empty; it says what changed");
  }
}
