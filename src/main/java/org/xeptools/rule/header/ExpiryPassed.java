package org.xeptools.rule.header;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.IsoDate;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;

/** The day on which a document expires has passed, or is not a date. */
final class ExpiryPassed implements DocumentRule {
  private final LocalDate today;

  public ExpiryPassed(LocalDate today) {
    this.today = today;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    boolean over =
        header
            .status()
            .filter(s -> s == Status.OBSOLETE || s == Status.RETRACTED || s == Status.REJECTED)
            .isPresent();
    return header.expires().filter(field -> !over && !field.isEmpty()).stream()
        .flatMap(field -> judge(field).stream());
  }

  private Optional<Finding> judge(Field expires) {
    Optional<LocalDate> day = IsoDate.parse(expires.text());
    if (day.isEmpty()) {
      return Optional.of(
          finding(
                  expires.span(),
                  "'"
                      + expires.text()
                      + "' is not a date of the form yyyy-mm-dd, so it never takes effect")
              .with(graver()));
    }
    return day.filter(end -> end.isBefore(today))
        .map(
            end ->
                finding(
                    expires.span(), "the document expired on " + end + ", but is not Obsolete"));
  }
}
