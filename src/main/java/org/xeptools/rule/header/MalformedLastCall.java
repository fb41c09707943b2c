package org.xeptools.rule.header;

import java.util.stream.Stream;
import org.xeptools.document.IsoDate;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** The end of a last call is no date that programs can read. */
final class MalformedLastCall implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "malformed-last-call",
        Group.HEADER,
        Severity.ERROR,
        Bite.LIVING,
        "The end of a last call is a real date in ISO form",
        Citation.practice("XSF editors: dates are written YYYY-MM-DD"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().lastCalls().stream()
        .filter(end -> IsoDate.parse(end.text()).isEmpty())
        .map(
            end ->
                finding(
                    end.span(),
                    "the last call ends on '"
                        + end.text()
                        + "', which is not a real date of the form YYYY-MM-DD"));
  }
}
