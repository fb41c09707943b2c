package org.xeptools.rule.header;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Expiry;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** The day on which a document expires has passed, or is not a date. */
final class ExpiryPassed implements DocumentRule {
  private final LocalDate today;

  public ExpiryPassed(LocalDate today) {
    this.today = today;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Expiry.of(document.header()).stream().flatMap(expiry -> judge(expiry).stream());
  }

  private Optional<Finding> judge(Expiry expiry) {
    Field written = expiry.written();
    if (expiry.day().isEmpty()) {
      return Optional.of(
          finding(
                  written.span(),
                  "'"
                      + written.text()
                      + "' is not a date of the form yyyy-mm-dd, so it never takes effect")
              .with(graver()));
    }
    return expiry.isPassed(today)
        ? Optional.of(
            finding(
                written.span(),
                "the document expired on " + written.text() + ", but is not Obsolete"))
        : Optional.empty();
  }
}
