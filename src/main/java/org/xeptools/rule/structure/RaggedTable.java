package org.xeptools.rule.structure;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xeptools.document.Grid;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A row of a table has more or fewer cells than the others. */
final class RaggedTable implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.elements("table").flatMap(table -> ragged(Grid.of(table))).distinct();
  }

  private Stream<Finding> ragged(Grid grid) {
    int usual = grid.usualWidth();
    return IntStream.range(0, grid.rows().size())
        .filter(i -> grid.widths().get(i) != usual)
        .mapToObj(
            i ->
                finding(
                    grid.rows().get(i).startTag(),
                    "the row fills "
                        + columns(grid.widths().get(i))
                        + ", the others "
                        + columns(usual)));
  }

  private static String columns(int count) {
    return count == 1 ? "1 column" : count + " columns";
  }
}
