package org.xeptools.rule.structure;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A Stable or Final document lacks a section that XEP-0001 asks of every one. */
final class StableWithoutConsiderations implements DocumentRule {
  private static final List<RequiredSection> ASKED =
      List.of(RequiredSection.SECURITY, RequiredSection.IANA, RequiredSection.REGISTRAR);

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "stable-without-considerations",
        Group.STRUCTURE,
        Severity.ERROR,
        Bite.ALL,
        "A Stable or Final XEP has its sections on security, the IANA and the Registrar",
        Citation.xep("0001", "security", "Security Considerations"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return isJudged(document)
        ? ASKED.stream()
            .filter(section -> !section.isIn(document))
            .map(section -> missing(document, section))
        : Stream.empty();
  }

  /** True if {@code document} is Stable or Final. */
  static boolean isJudged(XepDocument document) {
    return document
        .header()
        .status()
        .filter(status -> status == Status.STABLE || status == Status.FINAL)
        .isPresent();
  }

  private Finding missing(XepDocument document, RequiredSection section) {
    String status = document.header().status().map(Status::pageName).orElse("");
    return finding(
        document.root().startTag(),
        "it is " + status + " and lacks the section '" + section.topic() + "'");
  }
}
