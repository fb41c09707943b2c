package org.xeptools.rule.reference;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A document's own number is among those that it depends on or replaces. */
final class SelfReference implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    String number = document.header().number().map(Field::text).orElse("");
    return Spec.all(document.header())
        .flatMap(field -> Spec.of(field).stream())
        .filter(spec -> spec.number().equals(number))
        .map(
            spec -> finding(spec.field().span(), spec.field().text() + " is this document itself"));
  }
}
