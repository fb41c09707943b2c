package org.xeptools.rule.structure;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;

/** A Stable or Final document lacks a section that XEP-0001 requires. */
final class StableWithoutConsiderations implements DocumentRule {
  private static final List<RequiredSection> ASKED =
      List.of(RequiredSection.SECURITY, RequiredSection.IANA, RequiredSection.REGISTRAR);

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
        .filter(Lifecycle.approved(XepType.STANDARDS_TRACK)::contains)
        .isPresent();
  }

  private Finding missing(XepDocument document, RequiredSection section) {
    String status = document.header().status().map(Status::pageName).orElse("");
    return finding(
        document.root().startTag(),
        "it is " + status + " and lacks the section '" + section.topic() + "'");
  }
}
