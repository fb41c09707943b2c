package org.xeptools.rule.structure;

import java.util.stream.Stream;
import org.xeptools.document.Grid;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A table has more columns than a page has room for. */
final class WideTable implements DocumentRule {
  private static final int MAX_COLUMNS = 6;

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "wide-table",
        Group.STRUCTURE,
        Severity.NOTE,
        Bite.LIVING,
        "A table is not wider than a page",
        Citation.xep("0143", "format-contents", "File Contents"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .elements("table")
        .flatMap(
            table -> {
              int width = Grid.of(table).width();
              return width > MAX_COLUMNS
                  ? Stream.of(
                      finding(
                          table.startTag(),
                          "the table has " + width + " columns, a page has room for few"))
                  : Stream.empty();
            })
        .distinct();
  }
}
