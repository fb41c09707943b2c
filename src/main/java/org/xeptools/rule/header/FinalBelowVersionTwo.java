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

/** A Final document has a version of an earlier state. */
final class FinalBelowVersionTwo implements DocumentRule {
  private static final VersionWindow WINDOW =
      new VersionWindow(
          Set.of(Status.FINAL), Version.parse("2.0"), Optional.empty(), "version 2.0 or higher");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "final-below-version-two",
        Group.HEADER,
        Severity.WARNING,
        Bite.LIVING,
        "A Final XEP has version 2.0 or higher",
        Citation.xep("0001", "approval-std", "Standards Track XEPs"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return WINDOW.judge(this, document);
  }
}
