package org.xeptools.rule.structure;

import java.util.stream.Stream;
import org.xeptools.document.Grid;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A table has more columns than a page has room for. */
final class WideTable implements DocumentRule {
  private static final int MAX_COLUMNS = 6;

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
                          "the table has " + width + " columns; a page has room for only a few"))
                  : Stream.empty();
            })
        .distinct();
  }
}
