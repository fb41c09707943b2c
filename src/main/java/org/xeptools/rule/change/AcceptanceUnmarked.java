package org.xeptools.rule.change;

import java.util.Locale;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.ChangeRule;
import org.xeptools.rule.history.AcceptanceByAuthor;

/** The newest revision of an accepted document does not have the initials of an editor. */
final class AcceptanceUnmarked implements ChangeRule {
  @Override
  public Stream<Finding> check(Change change) {
    return Acceptance.isOne(change)
        ? change.now().stream().flatMap(this::unmarked)
        : Stream.empty();
  }

  private Stream<Finding> unmarked(XepDocument document) {
    if (new AcceptanceByAuthor().check(document).findAny().isPresent()) {
      return Stream.empty();
    }
    return document.header().lastRevision().flatMap(Revision::initials).stream()
        .filter(i -> !i.isEmpty() && !i.text().toLowerCase(Locale.ROOT).contains("editor"))
        .map(
            i ->
                finding(
                    i.span(),
                    "the revision that accepts the document is marked "
                        + i.text()
                        + ", not XEP Editor"));
  }
}
