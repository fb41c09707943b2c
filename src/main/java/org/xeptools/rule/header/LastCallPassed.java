package org.xeptools.rule.header;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.xeptools.document.Header;
import org.xeptools.document.LastCall;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;

/** The last call of a Proposed document is over, but its status has not changed. */
final class LastCallPassed implements DocumentRule {
  private final LocalDate today;

  public LastCallPassed(LocalDate today) {
    this.today = today;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    if (header.status().filter(s -> s == Status.PROPOSED).isEmpty()) {
      return Stream.empty();
    }
    return LastCall.newest(header)
        .filter(end -> LocalDate.parse(end.text()).isBefore(today))
        .map(end -> finding(end.span(), "the last call ended on " + end.text() + "; a vote is due"))
        .stream();
  }
}
