package org.xeptools.rule.change;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.ChangeRule;

/** A published document was given another type. */
final class TypeChanged implements ChangeRule {
  private static final Set<Status> APPROVED = Set.of(Status.PROPOSED, Status.STABLE, Status.ACTIVE);

  @Override
  public Stream<Finding> check(Change change) {
    Optional<XepType> before = change.old().flatMap(d -> d.header().type());
    Optional<Header> header = change.now().map(XepDocument::header);
    Optional<XepType> after = header.flatMap(Header::type);
    boolean same = before.isEmpty() || after.isEmpty() || before.equals(after);
    return same || !change.wasPublished() || before.get().isLegacy()
        ? Stream.empty()
        : Stream.of(changed(change, header.get(), before.get(), after.get()));
  }

  private Finding changed(Change change, Header header, XepType before, XepType after) {
    String from = before.sourceName();
    Finding finding =
        finding(
                header.typeText().orElseThrow().span(),
                "the type changes from " + from + " to " + after.sourceName())
            .with(Note.of("This is for " + Acceptance.names(after.approvers()) + " to decide"));
    return isApproval(change, header) ? finding.with(milder()) : finding;
  }

  /** The approving body may approve a document as another type. */
  private static boolean isApproval(Change change, Header header) {
    return !change.oldStatus().equals(change.newStatus())
        && header.status().filter(APPROVED::contains).isPresent();
  }
}
