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

/** A document in progress has a version that stands for approval. */
final class VersionOneTooEarly implements DocumentRule {
  private static final VersionWindow WINDOW =
      new VersionWindow(
          Set.of(Status.EXPERIMENTAL, Status.DEFERRED, Status.PROPOSED),
          Optional.empty(),
          Version.parse("1.0"),
          "a version below 1.0");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "version-one-too-early",
        Group.HEADER,
        Severity.WARNING,
        Bite.LIVING,
        "What is not yet approved has a version below 1.0",
        Citation.xep("0001", "approval-std", "Standards Track XEPs"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return WINDOW.judge(this, document);
  }
}
