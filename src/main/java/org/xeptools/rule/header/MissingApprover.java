package org.xeptools.rule.header;

import java.util.stream.Stream;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** The header names no approving body. */
public final class MissingApprover implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "missing-approver",
        Group.HEADER,
        Severity.ERROR,
        Bite.ALL,
        "The header names the approving body",
        Citation.xep("0001", "types", "XEP Types"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return header.approvers().isEmpty()
        ? Stream.of(finding(header.element().startTag(), "the approving body is missing"))
        : Stream.empty();
  }
}
