package org.xeptools.rule.form;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** The file begins with a byte order mark. */
final class ByteOrderMark implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    if (!document.source().text().startsWith("\uFEFF")) {
      return Stream.empty();
    }
    SourceSpan mark = document.source().span(0, 1);
    return Stream.of(
        finding(mark, "there is a byte order mark before the XML declaration")
            .with(new Fix("Remove it", Safety.SAFE, List.of(new Edit(mark, "")))));
  }
}
