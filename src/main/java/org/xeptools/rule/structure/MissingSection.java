package org.xeptools.rule.structure;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;

/** A section that the document has by rule is missing. */
final class MissingSection implements DocumentRule {
  private final RuleInfo info;
  private final RequiredSection section;
  private final Predicate<XepDocument> asked;

  MissingSection(RuleInfo info, RequiredSection section, Predicate<XepDocument> asked) {
    this.info = info;
    this.section = section;
    this.asked = asked;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return !document.sections().isEmpty() && asked.test(document) && !section.isIn(document)
        ? Stream.of(
            finding(document.root().startTag(), "the section '" + section.topic() + "' is missing"))
        : Stream.empty();
  }
}
