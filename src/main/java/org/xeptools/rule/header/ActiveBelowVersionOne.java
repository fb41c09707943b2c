package org.xeptools.rule.header;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** An Active document has a version of work in progress. */
final class ActiveBelowVersionOne implements DocumentRule {
  private static final VersionWindow WINDOW =
      new VersionWindow(
          Set.of(Status.ACTIVE), Version.parse("1.0"), Optional.empty(), "version 1.0 or higher");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "active-below-version-one",
        Group.HEADER,
        Severity.WARNING,
        Bite.LIVING,
        "An Active XEP has version 1.0 or higher",
        Citation.xep("0001", "approval-info", "Historical, Informational, and Procedural XEPs"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return WINDOW.judge(this, document);
  }
}
