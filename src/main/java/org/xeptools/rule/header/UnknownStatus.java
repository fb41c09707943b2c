package org.xeptools.rule.header;

import java.util.Arrays;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;

/** The status is not a state of a XEP; {@code Stable} has a rule of its own. */
final class UnknownStatus implements DocumentRule {
  private static final KnownValues STATUSES =
      new KnownValues("status", Arrays.stream(Status.values()).map(Status::sourceName).toList());

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().statusText().stream()
        .filter(status -> !status.text().equalsIgnoreCase(Status.STABLE.pageName()))
        .flatMap(status -> STATUSES.judge(this, status));
  }
}
