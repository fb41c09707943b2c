package org.xeptools.rule.header;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Header;
import org.xeptools.document.Milestones;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;

/** The newest revision says that the status changed, but the header has another. */
final class StatusNotAsAnnounced implements DocumentRule {
  private static final Set<Status> NONE = Set.of();

  /** Steps that the editors make without a revision. */
  private static final Map<Status, Set<Status>> MAY_FOLLOW =
      Map.of(
          Status.EXPERIMENTAL, Set.of(Status.DEFERRED, Status.PROPOSED, Status.RETRACTED),
          Status.PROPOSED, Set.of(Status.EXPERIMENTAL, Status.DEFERRED, Status.REJECTED),
          Status.DEFERRED, Set.of(Status.PROPOSED, Status.RETRACTED, Status.REJECTED),
          Status.STABLE, Set.of(Status.DEPRECATED, Status.OBSOLETE),
          Status.ACTIVE, Set.of(Status.DEPRECATED, Status.OBSOLETE),
          Status.FINAL, Set.of(Status.DEPRECATED, Status.OBSOLETE),
          Status.DEPRECATED, Set.of(Status.OBSOLETE));

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    Optional<Status> now = header.status();
    if (now.isEmpty() || header.lastRevision().isEmpty()) {
      return Stream.empty();
    }
    String remark =
        header.lastRevision().get().remark().map(r -> r.text().value().strip()).orElse("");
    return Milestones.announced(remark)
        .filter(
            said -> said != now.get() && !MAY_FOLLOW.getOrDefault(said, NONE).contains(now.get()))
        .map(said -> other(header, now.get(), said))
        .stream();
  }

  private Finding other(Header header, Status now, Status said) {
    return finding(
            header.statusText().orElseThrow().span(),
            "the status is "
                + now.pageName()
                + ", but the newest revision says that it is now "
                + said.pageName())
        .with(
            Note.at(
                header.lastRevision().orElseThrow().remark().orElseThrow().span(),
                "The revision says so here"));
  }
}
