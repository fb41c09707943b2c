package org.xeptools.rule.reference;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A document's own number stands among those that it depends on or replaces. */
final class SelfReference implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "self-reference",
        Group.REFERENCE,
        Severity.ERROR,
        Bite.LIVING,
        "A document neither depends on itself nor replaces itself",
        Citation.xep("0143", "format-metadata", "File Metadata"),
        "0.1.0");
  }

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
