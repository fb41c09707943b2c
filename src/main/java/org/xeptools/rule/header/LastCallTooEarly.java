package org.xeptools.rule.header;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.xeptools.document.Header;
import org.xeptools.document.IsoDate;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A last call ended before the document was published, usually a slip in the year. */
final class LastCallTooEarly implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return header.revisions().stream()
        .flatMap(revision -> revision.day().stream())
        .min(Comparator.naturalOrder())
        .map(first -> before(header, first))
        .orElse(Stream.empty());
  }

  private Stream<Finding> before(Header header, LocalDate first) {
    return header.lastCalls().stream()
        .filter(end -> IsoDate.parse(end.text()).filter(day -> day.isBefore(first)).isPresent())
        .map(
            end ->
                finding(
                    end.span(),
                    "the last call ends on "
                        + end.text()
                        + ", before the first version of "
                        + first));
  }
}
