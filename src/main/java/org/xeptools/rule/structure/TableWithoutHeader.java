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

/** A table has no row of headings. */
final class TableWithoutHeader implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "table-without-header",
        Group.STRUCTURE,
        Severity.NOTE,
        Bite.LIVING,
        "A table begins with a row of headings",
        Citation.xep("0143", "format-contents", "File Contents"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .elements("table")
        .filter(table -> !table.elements("tr").isEmpty() && table.tree().noneMatch(e -> e.is("th")))
        .map(table -> finding(table.startTag(), "the table has no headings (th)"))
        .distinct();
  }
}
