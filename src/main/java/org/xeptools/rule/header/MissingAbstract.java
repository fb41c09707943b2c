package org.xeptools.rule.header;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A document has no abstract. */
final class MissingAbstract implements DocumentRule {
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
