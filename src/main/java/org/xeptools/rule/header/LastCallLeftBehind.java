package org.xeptools.rule.header;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.IsoDate;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A document that is not Proposed has a last call. */
final class LastCallLeftBehind implements DocumentRule {
  /** An approved document may keep the record, and a deferred one needs a revision anyway. */
  private static final Set<Status> LEFT =
      Set.of(Status.PROTOXEP, Status.EXPERIMENTAL, Status.DEFERRED);

  private final LocalDate today;

  public LastCallLeftBehind(LocalDate today) {
    this.today = today;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .header()
        .status()
        .filter(LEFT::contains)
        .map(
            status ->
                document.header().lastCalls().stream().map(end -> left(document, status, end)))
        .orElse(Stream.empty());
  }

  private Finding left(XepDocument document, Status status, Field end) {
    SourceSpan span = end.element().span();
    boolean open = IsoDate.parse(end.text()).filter(day -> !day.isBefore(today)).isPresent();
    Finding told =
        finding(
            span,
            "the status is "
                + status.pageName()
                + ", but a last call "
                + (open ? "runs until " : "ended on ")
                + end.text());
    Finding finding = open || status == Status.PROTOXEP ? told : told.with(milder());
    return open || end.element().entity().isPresent()
        ? finding
        : finding.with(
            new Fix(
                "Remove the last call",
                Safety.UNSAFE,
                List.of(new Edit(document.source().withLines(span), ""))));
  }
}
