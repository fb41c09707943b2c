package org.xeptools.rule.history;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;
import org.xeptools.rule.DocumentRule;

/** The history of a ProtoXEP does not begin at 0.0.1. */
final class MisnumberedFirstDraft implements DocumentRule {
  private static final Version FIRST = Version.parse("0.0.1").orElseThrow();

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Revision> revisions = document.header().revisions();
    boolean isNew = document.header().status().filter(s -> s == Status.PROTOXEP).isPresent();
    if (!isNew || revisions.isEmpty()) {
      return Stream.empty();
    }
    Revision oldest = revisions.get(revisions.size() - 1);
    return oldest.number().filter(v -> v.candidate().isEmpty() && v.compareTo(FIRST) != 0).stream()
        .map(v -> misnumbered(oldest.version().orElseThrow()));
  }

  private Finding misnumbered(Field version) {
    return finding(
        version.span(), "the first version is " + version.text() + "; a draft begins at 0.0.1");
  }
}
