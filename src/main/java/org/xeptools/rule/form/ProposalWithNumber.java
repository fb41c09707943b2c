package org.xeptools.rule.form;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A ProtoXEP has taken a number; the editor gives it one on acceptance. */
final class ProposalWithNumber implements DocumentRule {
  private static final String NONE_YET = "xxxx";

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "proposal-with-number",
        Group.FORM,
        Severity.ERROR,
        Bite.ALL,
        "A ProtoXEP has the number xxxx",
        Citation.xep("0143", "format-metadata", "File Metadata"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    if (!Place.of(document).isProposal()) {
      return Stream.empty();
    }
    return document.header().number().stream()
        .filter(number -> !number.text().equals(NONE_YET))
        .map(this::fault);
  }

  private Finding fault(Field number) {
    if (number.text().equalsIgnoreCase(NONE_YET)) {
      Finding finding = finding(number.span(), "the number is '" + number.text() + "', not 'xxxx'");
      return number.withFix(finding.with(Severity.NOTE), NONE_YET, Safety.SAFE);
    }
    Finding finding =
        finding(
            number.span(),
            "the number of a ProtoXEP is 'xxxx' until it is accepted, not '" + number.text() + "'");
    return number.withFix(finding, NONE_YET, Safety.UNSAFE);
  }
}
