package org.xeptools.rule.header;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** The source uses the new name of a state that all its readers know by the old one. */
final class StatusStableInSource implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "status-stable-in-source",
        Group.HEADER,
        Severity.ERROR,
        Bite.ALL,
        "The source says Draft where the page says Stable",
        Citation.practice("XSF editors: sources say Draft until all consumers accept Stable"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().statusText().stream()
        .filter(status -> status.text().equalsIgnoreCase(Status.STABLE.pageName()))
        .map(this::fault);
  }

  private Finding fault(Field status) {
    Finding finding =
        finding(
            status.span(),
            "the source says 'Draft' for this state, not '"
                + status.text()
                + "'; pages show it as Stable");
    return status.withFix(finding, Status.STABLE.sourceName(), Safety.SAFE);
  }
}
