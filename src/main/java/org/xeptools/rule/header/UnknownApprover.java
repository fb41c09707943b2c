package org.xeptools.rule.header;

import java.util.Arrays;
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

/** The standards process does not define the approving body. */
final class UnknownApprover implements DocumentRule {
  private static final KnownValues APPROVERS =
      new KnownValues(
          "approving body", Arrays.stream(Approver.values()).map(Approver::sourceName).toList());

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return header.approvers().stream()
        .flatMap(approver -> APPROVERS.judge(this, approver).map(f -> fixed(f, approver, header)));
  }

  /** If the word resembles no body, the type may have only one. */
  private static Finding fixed(Finding finding, Field approver, Header header) {
    Optional<XepType> type = header.type().filter(t -> t.approvers().size() == 1);
    if (finding.fix().isPresent() || type.isEmpty()) {
      return finding;
    }
    String body = type.get().approvers().iterator().next().sourceName();
    return approver.withFix(finding, body, Safety.UNSAFE);
  }
}
