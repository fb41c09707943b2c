package org.xeptools.rule.header;

import java.util.stream.Stream;
import org.xeptools.document.IsoDate;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** The end of a last call is not a date that programs can read. */
final class MalformedLastCall implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().lastCalls().stream()
        .filter(end -> IsoDate.parse(end.text()).isEmpty())
        .map(
            end ->
                finding(
                    end.span(),
                    "the last call ends on '"
                        + end.text()
                        + "', which is not a real date of the form YYYY-MM-DD"));
  }
}
