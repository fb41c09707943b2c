package org.xeptools.rule.charter;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;
import org.xeptools.sig.Charter;

/** A charter lacks one of its four sections. */
final class CharterWithoutSection implements DocumentRule {

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Charter.of(document).stream()
        .flatMap(charter -> charter.missing().stream())
        .map(
            part ->
                finding(
                    document.header().title().map(Field::span).orElse(document.root().startTag()),
                    "the charter has no section '" + part.topic() + "'"));
  }
}
