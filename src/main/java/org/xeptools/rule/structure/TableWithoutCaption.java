package org.xeptools.rule.structure;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A table has no caption. */
final class TableWithoutCaption implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "table-without-caption",
        Group.STRUCTURE,
        Severity.WARNING,
        Bite.LIVING,
        "A table has a caption",
        Citation.xep("0143", "format-contents", "File Contents"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .elements("table")
        .filter(e -> e.value("caption").isBlank())
        .map(
            e ->
                finding(
                    e.startTag(),
                    "table " + document.anchors().number(e).orElse("?") + " has no caption"))
        .distinct();
  }
}
