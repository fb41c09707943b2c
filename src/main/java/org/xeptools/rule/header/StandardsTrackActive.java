package org.xeptools.rule.header;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;

/** A Standards Track document has the state in which the other types end. */
final class StandardsTrackActive implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return header.type().filter(t -> t == XepType.STANDARDS_TRACK).isPresent()
            && header.status().filter(s -> s == Status.ACTIVE).isPresent()
        ? header.statusText().stream().map(this::fault)
        : Stream.empty();
  }

  private Finding fault(Field status) {
    return finding(
        status.span(),
        "a Standards Track XEP is never 'Active'; once approved it is 'Draft' and later 'Final'");
  }
}
