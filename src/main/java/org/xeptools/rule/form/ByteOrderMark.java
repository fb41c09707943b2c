package org.xeptools.rule.form;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** The file begins with a byte order mark. */
final class ByteOrderMark implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "byte-order-mark",
        Group.FORM,
        Severity.WARNING,
        Bite.LIVING,
        "The file begins with its XML declaration, not with a byte order mark",
        Citation.practice("Style of the published sources"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    if (!document.source().text().startsWith("\uFEFF")) {
      return Stream.empty();
    }
    SourceSpan mark = document.source().span(0, 1);
    return Stream.of(
        finding(mark, "a byte order mark stands before the XML declaration")
            .with(new Fix("Remove it", Safety.SAFE, List.of(new Edit(mark, "")))));
  }
}
