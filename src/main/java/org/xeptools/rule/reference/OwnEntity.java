package org.xeptools.rule.reference;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.SourceSpan;

/** A document cites itself by its entity, with a link and a footnote to its own page. */
final class OwnEntity implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    String number = document.header().number().map(Field::text).orElse("");
    return number.isEmpty()
        ? Stream.empty()
        : document.references().stream()
            .filter(reference -> reference.name().equals("xep" + number))
            .map(reference -> own(reference.span(), number));
  }

  private Finding own(SourceSpan span, String number) {
    return finding(span, "&xep" + number + "; links the document to itself");
  }
}
