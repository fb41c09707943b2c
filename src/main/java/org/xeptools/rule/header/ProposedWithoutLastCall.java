package org.xeptools.rule.header;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;

/** A document is Proposed, but does not say when its last call ends. */
final class ProposedWithoutLastCall implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return header.status().filter(s -> s == Status.PROPOSED).isPresent()
            && header.lastCalls().isEmpty()
        ? header.statusText().stream().map(this::fault)
        : Stream.empty();
  }

  private Finding fault(Field status) {
    return finding(
            status.span(), "the document is Proposed, but the end of its last call is missing")
        .with(Note.of("Put <lastcall>YYYY-MM-DD</lastcall> after the status"));
  }
}
