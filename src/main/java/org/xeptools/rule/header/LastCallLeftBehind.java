package org.xeptools.rule.header;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.IsoDate;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A last call stands in a document that never reached, or fell back from, its approval. */
final class LastCallLeftBehind implements DocumentRule {
  /** What has been approved may keep the record; what was deferred waits for a revision anyway. */
  private static final Map<Status, Severity> LEFT =
      Map.of(
          Status.PROTOXEP, Severity.WARNING,
          Status.EXPERIMENTAL, Severity.NOTE,
          Status.DEFERRED, Severity.NOTE);

  private final LocalDate today;

  public LastCallLeftBehind(LocalDate today) {
    this.today = today;
  }

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "last-call-left-behind",
        Group.HEADER,
        Severity.WARNING,
        Bite.LIVING,
        "A document that is not proposed has no last call",
        Citation.practice("Mistakes that the history of the series shows"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .header()
        .status()
        .filter(LEFT.keySet()::contains)
        .map(
            status ->
                document.header().lastCalls().stream().map(end -> left(document, status, end)))
        .orElse(Stream.empty());
  }

  private Finding left(XepDocument document, Status status, Field end) {
    SourceSpan span = end.element().span();
    boolean open = IsoDate.parse(end.text()).filter(day -> !day.isBefore(today)).isPresent();
    Finding finding =
        finding(
                span,
                "the status is "
                    + status.pageName()
                    + ", but a last call "
                    + (open ? "runs until " : "ended on ")
                    + end.text())
            .with(open ? Severity.WARNING : LEFT.getOrDefault(status, Severity.NOTE));
    return open || end.element().entity().isPresent()
        ? finding
        : finding.with(
            new Fix(
                "Remove the last call",
                Safety.UNSAFE,
                List.of(new Edit(document.source().withLines(span), ""))));
  }
}
