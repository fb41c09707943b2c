package org.xeptools.rule.structure;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A table has no caption. */
final class TableWithoutCaption implements DocumentRule {
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
