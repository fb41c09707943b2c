package org.xeptools.rule.form;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;

/** The header gives another number than the file name; in the inbox, none is expected there. */
final class NumberMismatch implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    FilePlace place = FilePlace.of(document);
    Optional<String> expected = place.inInbox() ? Optional.empty() : place.number();
    return document.header().number().stream()
        .filter(number -> expected.isPresent() && !number.text().equals(expected.get()))
        .map(number -> mismatch(number, expected.get()));
  }

  private Finding mismatch(Field number, String expected) {
    Finding finding =
        finding(
            number.span(),
            "the number is '" + number.text() + "', but the file is that of XEP-" + expected);
    return number.withFix(finding, expected, Safety.UNSAFE);
  }
}
