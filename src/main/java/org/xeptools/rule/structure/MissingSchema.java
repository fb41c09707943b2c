package org.xeptools.rule.structure;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A document that defines elements of its own has no schema for them. */
final class MissingSchema implements DocumentRule {
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
        StableWithoutConsiderations.isJudged(document) ? finding : finding.with(milder()));
  }
}
