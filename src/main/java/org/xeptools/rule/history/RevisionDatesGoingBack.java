package org.xeptools.rule.history;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** A newer version has an older date. */
final class RevisionDatesGoingBack implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return Step.of(document.header()).stream()
        .filter(step -> step.to().compareTo(step.from()) > 0)
        .filter(RevisionDatesGoingBack::goesBack)
        .map(step -> goingBack(document.header(), step));
  }

  private static boolean goesBack(Step step) {
    Optional<LocalDate> upper = step.upper().day();
    Optional<LocalDate> lower = step.lower().day();
    return upper.isPresent() && lower.isPresent() && upper.get().isBefore(lower.get());
  }

  private Finding goingBack(Header header, Step step) {
    Field upper = step.upper().date().orElseThrow();
    Field lower = step.lower().date().orElseThrow();
    String from = step.lower().version().orElseThrow().text();
    Finding finding =
        finding(
                upper.span(),
                upper.text() + " is before " + lower.text() + ", the date of version " + from)
            .with(Note.at(lower.span(), "The revision before it has this date"));
    return DateSlip.guess(header, step).map(guess -> finding.with(Note.of(guess))).orElse(finding);
  }
}
