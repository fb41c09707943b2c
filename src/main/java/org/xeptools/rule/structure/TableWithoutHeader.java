package org.xeptools.rule.structure;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A table has no row of headings. */
final class TableWithoutHeader implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .elements("table")
        .filter(table -> !table.elements("tr").isEmpty() && table.tree().noneMatch(e -> e.is("th")))
        .map(table -> finding(table.startTag(), "the table has no headings (th)"))
        .distinct();
  }
}
