package org.xeptools.rule.change;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.ChangeRule;

/**
 * A revision is added, but nothing else in the document changed, now or since the revision before.
 */
final class RevisionWithoutChange implements ChangeRule {
  @Override
  public Stream<Finding> check(Change change) {
    if (change.old().isEmpty() || change.now().isEmpty()) {
      return Stream.empty();
    }
    XepDocument now = change.now().get();
    return now.header().lastRevision().stream()
        // An older revision that is added fills a gap.
        .filter(revision -> change.history().orElseThrow().fresh().contains(revision))
        .filter(revision -> isAlone(change, change.old().get(), now))
        .flatMap(revision -> judge(revision, change).stream());
  }

  private static boolean isAlone(Change change, XepDocument old, XepDocument now) {
    return change.substance().orElseThrow().traces().isEmpty()
        && Backlog.withoutRevisions(old.source().text())
            .equals(Backlog.withoutRevisions(now.source().text()));
  }

  private Optional<Finding> judge(Revision revision, Change change) {
    Backlog backlog = Backlog.of(change);
    if (backlog == Backlog.SOME) {
      return Optional.empty();
    }
    Finding finding =
        finding(
            revision.version().map(Field::span).orElse(revision.element().startTag()),
            "there is a new revision"
                + revision.version().map(v -> ", " + v.text() + ",").orElse("")
                + " but nothing else in the document changed");
    return Optional.of(backlog == Backlog.NONE ? finding : finding.with(milder()));
  }
}
