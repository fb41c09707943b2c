package org.xeptools.rule.structure;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** An example has no caption. */
final class ExampleWithoutCaption implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .elements("example")
        .filter(e -> e.value("caption").isBlank() && !e.text().isBlank())
        .map(
            e ->
                finding(
                    e.startTag(),
                    "example " + document.anchors().number(e).orElse("?") + " has no caption"))
        .distinct();
  }
}
