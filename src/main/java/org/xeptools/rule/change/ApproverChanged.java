package org.xeptools.rule.change;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Approver;
import org.xeptools.rule.ChangeRule;

/** A published document was given another approving body. */
final class ApproverChanged implements ChangeRule {
  @Override
  public Stream<Finding> check(Change change) {
    Optional<Header> old = change.old().map(XepDocument::header);
    Optional<Header> now = change.now().map(XepDocument::header);
    Optional<Approver> before = old.flatMap(Header::approver);
    Optional<Approver> after = now.flatMap(Header::approver);
    boolean same = before.isEmpty() || after.isEmpty() || before.equals(after);
    return same
            || !change.wasPublished()
            || isUnfit(old.get(), before.get())
            || isUnfit(now.get(), before.get())
        ? Stream.empty()
        : Stream.of(changed(now.get(), before.get(), after.get()));
  }

  /** True if the old or the new body does not fit the type, so that the change is a correction. */
  private static boolean isUnfit(Header header, Approver approver) {
    return header.type().filter(type -> !type.approvers().contains(approver)).isPresent();
  }

  private Finding changed(Header now, Approver before, Approver after) {
    return finding(
            now.approvers().get(0).span(),
            "the approver changes from " + before.sourceName() + " to " + after.sourceName())
        .with(Note.of("If in doubt, the Board determines the approving body"));
  }
}
