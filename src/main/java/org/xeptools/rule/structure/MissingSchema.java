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

/** A document that defines elements of its own has no schema for them. */
final class MissingSchema implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "missing-schema",
        Group.STRUCTURE,
        Severity.ERROR,
        Bite.LIVING,
        "A XEP that defines a protocol has its XML Schema",
        Citation.xep("0001", "schema", "XML Schema"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    if (document.sections().isEmpty()
        || RequiredSection.SCHEMA.isIn(document)
        || !OwnProtocol.isDefinedBy(document)) {
      return Stream.empty();
    }
    Finding finding =
        finding(
            document.root().startTag(),
            "the section '" + RequiredSection.SCHEMA.topic() + "' is missing");
    return Stream.of(
        StableWithoutConsiderations.isJudged(document) ? finding : finding.with(Severity.WARNING));
  }
}
