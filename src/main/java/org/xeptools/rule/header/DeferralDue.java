package org.xeptools.rule.header;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.xeptools.document.Deferral;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Term;
import org.xeptools.rule.DocumentRule;

/** An Experimental document has had no version of substance for a year. */
final class DeferralDue implements DocumentRule {
  private final LocalDate today;

  public DeferralDue(LocalDate today) {
    this.today = today;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return Deferral.of(header)
        .filter(deferral -> deferral.isDue(today))
        .map(deferral -> due(header, deferral.last()))
        .stream();
  }

  private Finding due(Header header, Revision newest) {
    Field status = header.statusText().orElseThrow();
    String version = newest.version().map(Field::text).orElse("");
    Finding finding =
        finding(
                status.span(),
                "the last version of substance, "
                    + version
                    + ", is dated "
                    + newest.day().orElseThrow()
                    + ": after "
                    + Term.DEFERRAL.words()
                    + " the status should be "
                    + Status.DEFERRED.pageName())
            .with(Note.at(newest.date().orElseThrow().span(), "It was published here"));
    return isTouched(header)
        ? finding.with(
            Note.of("Editorial changes were made since; some sources count them as activity"))
        : finding;
  }

  private boolean isTouched(Header header) {
    return header.revisions().stream()
        .flatMap(revision -> revision.day().stream())
        .anyMatch(day -> !Term.DEFERRAL.after(day).isBefore(today));
  }
}
