package org.xeptools.rule.form;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** The file is declared to be in another encoding than UTF-8. */
final class OtherEncoding implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return XmlDeclaration.of(document).flatMap(XmlDeclaration::encoding).stream()
        .filter(span -> !document.source().textOf(span).equalsIgnoreCase("UTF-8"))
        .map(
            span ->
                finding(
                    span,
                    "the encoding is " + document.source().textOf(span) + ", UTF-8 is expected"));
  }
}
