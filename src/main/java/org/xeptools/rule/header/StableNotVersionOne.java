package org.xeptools.rule.header;

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

/** A Stable document has a version of another state. */
final class StableNotVersionOne implements DocumentRule {
  private static final VersionWindow WINDOW =
      new VersionWindow(
          Set.of(Status.STABLE), Version.parse("1.0"), Version.parse("2.0"), "a version 1.x");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "stable-not-version-one",
        Group.HEADER,
        Severity.WARNING,
        Bite.LIVING,
        "A Stable XEP has a version 1.x",
        Citation.xep("0001", "approval-std", "Standards Track XEPs"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return WINDOW.judge(this, document);
  }
}
