package org.xeptools.rule.header;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A document does not say in a sentence what it is about. */
final class MissingAbstract implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "missing-abstract",
        Group.HEADER,
        Severity.ERROR,
        Bite.LIVING,
        "A document has an abstract",
        Citation.xep("0143", "format-metadata", "File Metadata"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return header.abstractText().filter(text -> !text.isEmpty()).isPresent()
            || !header.element().is("header")
        ? Stream.empty()
        : Stream.of(
            finding(
                header.abstractText().map(Field::span).orElse(header.element().startTag()),
                "the abstract is missing"));
  }
}
