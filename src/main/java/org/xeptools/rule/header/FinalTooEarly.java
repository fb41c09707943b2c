package org.xeptools.rule.header;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.document.Trial;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Term;
import org.xeptools.rule.DocumentRule;

/** A document became Final less than half a year after it became Stable. */
final class FinalTooEarly implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    if (header.status().filter(s -> s == Status.FINAL).isEmpty()) {
      return Stream.empty();
    }
    Optional<Revision> stable = Trial.first(header, 1);
    return Trial.first(header, 2).stream()
        .flatMap(last -> stable.stream().flatMap(from -> judge(from, last).stream()));
  }

  private Optional<Finding> judge(Revision stable, Revision last) {
    LocalDate from = stable.day().orElseThrow();
    LocalDate to = last.day().orElseThrow();
    return to.isBefore(Term.TRIAL.after(from)) && !to.isBefore(from)
        ? Optional.of(
            finding(
                    last.date().orElseThrow().span(),
                    "Final on "
                        + to
                        + ", less than "
                        + Term.TRIAL.words()
                        + " after Stable on "
                        + from)
                .with(Note.at(stable.date().orElseThrow().span(), "It became Stable here")))
        : Optional.empty();
  }
}
