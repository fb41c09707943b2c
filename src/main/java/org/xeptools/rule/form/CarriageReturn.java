package org.xeptools.rule.form;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** A line ends with a carriage return. */
final class CarriageReturn implements DocumentRule {
  private static final Pattern LINE_END = Pattern.compile("\r\n?");

  @Override
  public Stream<Finding> check(XepDocument document) {
    XepSource source = document.source();
    if (source.text().indexOf('\r') < 0) {
      return Stream.empty();
    }
    List<SourceSpan> all =
        LINE_END
            .matcher(source.text())
            .results()
            .map(m -> source.span(m.start(), m.end()))
            .toList();
    if (all.isEmpty()) {
      return Stream.empty();
    }
    int first = all.get(0).start();
    String message =
        (all.size() == 1 ? "one line ends" : all.size() + " lines end")
            + " with a carriage return; a line feed alone is expected";
    List<Edit> edits = all.stream().map(span -> new Edit(span, "\n")).toList();
    return Stream.of(
        finding(source.span(first, first + 1), message)
            .with(new Fix("End all lines with LF", Safety.SAFE, edits)));
  }
}
