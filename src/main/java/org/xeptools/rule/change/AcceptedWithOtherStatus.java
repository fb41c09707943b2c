package org.xeptools.rule.change;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.ChangeRule;
import org.xeptools.rule.Citation;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A document that is new in the series has neither status that acceptance gives. */
final class AcceptedWithOtherStatus implements ChangeRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "accepted-with-other-status",
        Group.CHANGE,
        Severity.ERROR,
        Bite.ALL,
        "A document is accepted as Experimental, a humorous one as Active",
        Citation.xep("0001", "publication", "Publication Process"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(Change change) {
    Optional<Header> header = change.now().map(XepDocument::header);
    Optional<Status> status = header.flatMap(Header::status);
    if (status.isEmpty() || !Acceptance.isOne(change) || status.get() == Status.PROTOXEP) {
      return Stream.empty();
    }
    boolean isHumorous = header.flatMap(Header::type).filter(XepType.HUMOROUS::equals).isPresent();
    boolean isTransition = change.old().flatMap(d -> d.header().status()).isPresent();
    return isHumorous || isTransition || status.get() == Status.EXPERIMENTAL
        ? Stream.empty()
        : header.get().statusText().stream().map(field -> other(field, status.get()));
  }

  private Finding other(Field field, Status status) {
    return finding(
        field.span(),
        "a document that is new in the series is Experimental, not " + status.pageName());
  }
}
