package org.xeptools.rule.header;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Header;
import org.xeptools.document.Milestones;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;

/** The newest revision says that the status changed, but the header has another. */
final class StatusNotAsAnnounced implements DocumentRule {
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
        .filter(said -> said != now.get() && !Lifecycle.isOftenUnsaid(said, now.get()))
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
