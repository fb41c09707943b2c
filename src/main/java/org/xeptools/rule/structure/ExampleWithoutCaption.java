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

/** An example has no caption. */
final class ExampleWithoutCaption implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "example-without-caption",
        Group.STRUCTURE,
        Severity.WARNING,
        Bite.LIVING,
        "An example has a caption",
        Citation.xep("0143", "format-contents", "File Contents"),
        "0.1.0");
  }

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
