package org.xeptools.rule.form;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** The file is declared to be in another encoding than UTF-8. */
final class OtherEncoding implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "other-encoding",
        Group.FORM,
        Severity.WARNING,
        Bite.LIVING,
        "The file is written in UTF-8",
        Citation.practice("Style of the published sources"),
        "0.1.0");
  }

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
