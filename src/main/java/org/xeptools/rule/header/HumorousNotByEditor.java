package org.xeptools.rule.header;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.Approver;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;

/** A humorous document names another approving body than the Editor. */
final class HumorousNotByEditor implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    boolean humorous = header.type().filter(t -> t == XepType.HUMOROUS).isPresent();
    boolean other = header.approver().filter(a -> a != Approver.EDITOR).isPresent();
    return humorous && other ? Stream.of(fault(header.approvers().get(0))) : Stream.empty();
  }

  private Finding fault(Field approver) {
    Finding finding =
        finding(
            approver.span(), "a Humorous XEP is approved by the Editor, not by " + approver.text());
    return approver.withFix(finding, Approver.EDITOR.sourceName(), Safety.UNSAFE);
  }
}
