package org.xeptools.rule.form;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;

/** A ProtoXEP has taken a number; the editor gives it one on acceptance. */
final class ProposalWithNumber implements DocumentRule {
  private static final String NONE_YET = "xxxx";

  @Override
  public Stream<Finding> check(XepDocument document) {
    if (!FilePlace.of(document).isProposal()) {
      return Stream.empty();
    }
    return document.header().number().stream()
        .filter(number -> !number.text().equals(NONE_YET))
        .map(this::fault);
  }

  private Finding fault(Field number) {
    if (number.text().equalsIgnoreCase(NONE_YET)) {
      Finding finding = finding(number.span(), "the number is '" + number.text() + "', not 'xxxx'");
      return number.withFix(finding.with(milder()), NONE_YET, Safety.SAFE);
    }
    Finding finding =
        finding(
            number.span(),
            "the number of a ProtoXEP is 'xxxx' until it is accepted, not '" + number.text() + "'");
    return number.withFix(finding, NONE_YET, Safety.UNSAFE);
  }
}
