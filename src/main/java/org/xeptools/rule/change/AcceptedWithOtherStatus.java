package org.xeptools.rule.change;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.ChangeRule;

/** A document that is new in the series has neither of the statuses after acceptance. */
final class AcceptedWithOtherStatus implements ChangeRule {
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
