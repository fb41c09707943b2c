package org.xeptools.rule.header;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;

/** The source has the new name of a state; programs that read it expect the old one. */
final class StatusStableInSource implements DocumentRule {
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
