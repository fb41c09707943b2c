package org.xeptools.rule.header;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** The header names more than one approving body. */
final class SeveralApprovers implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Field> approvers = document.header().approvers();
    return approvers.stream().skip(1).map(extra -> fault(extra, approvers.get(0)));
  }

  private Finding fault(Field extra, Field first) {
    return finding(extra.span(), "a second approving body is named; a XEP has one")
        .with(Note.at(first.span(), "The first is '" + first.text() + "'"));
  }
}
