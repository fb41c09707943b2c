package org.xeptools.rule.structure;

import java.util.List;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** Removes an element, with its lines if nothing else is on them. */
final class Removal {
  private Removal() {}

  static Fix of(XepSource source, SourceSpan element) {
    int start = source.lines().startOfLine(source.startOf(element).line());
    int end = source.lines().endOfLine(source.endOf(element).line());
    SourceSpan lines = source.span(start, end);
    boolean alone = source.textOf(lines).strip().equals(source.textOf(element));
    return new Fix("Remove it", Safety.SAFE, List.of(new Edit(alone ? lines : element, "")));
  }
}
