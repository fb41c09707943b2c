package org.xeptools.rule.change;

import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.ParseResult;
import org.xeptools.finding.Finding;
import org.xeptools.rule.ChangeRule;
import org.xeptools.source.SourceSpan;

/** A document was removed. */
final class DocumentRemoved implements ChangeRule {
  @Override
  public Stream<Finding> check(Change change) {
    if (change.after().isPresent()) {
      return Stream.empty();
    }
    ParseResult gone = change.subject();
    SourceSpan place =
        gone.document()
            .map(d -> d.header().element().startTag())
            .orElseGet(() -> gone.source().span(0, Math.min(1, gone.source().text().length())));
    String name = change.before().orElseThrow().getFileName().toString();
    return change.wasPublished()
        ? Stream.of(finding(place, name + " is published, but its file is gone"))
        : Stream.of(finding(place, name + " is gone from the inbox").with(milder()));
  }
}
