package org.xeptools.rule.header;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.Approver;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;

/** The named body does not approve documents of this type. */
final class WrongApprover implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    Optional<XepType> type = header.type().filter(t -> t != XepType.HUMOROUS);
    return header
        .approver()
        .filter(approver -> type.isPresent() && !type.get().approvers().contains(approver))
        .stream()
        .map(approver -> fault(header.approvers().get(0), type.get()));
  }

  private Finding fault(Field approver, XepType type) {
    String bodies =
        type.approvers().stream().map(Approver::sourceName).sorted().collect(joining(" or "));
    Finding finding =
        finding(
            approver.span(),
            "a XEP of type "
                + type.sourceName()
                + " is approved by "
                + bodies
                + ", not by "
                + approver.text());
    return type.approvers().size() == 1
        ? approver.withFix(finding, bodies, Safety.UNSAFE)
        : finding;
  }
}
