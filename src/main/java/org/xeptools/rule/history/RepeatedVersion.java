package org.xeptools.rule.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Version;
import org.xeptools.rule.DocumentRule;

/** Two revisions have the same version. */
final class RepeatedVersion implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Map<Version, Field> newest = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Revision revision : document.header().revisions()) {
      if (revision.number().isPresent()) {
        Field version = revision.version().orElseThrow();
        Field first = newest.putIfAbsent(revision.number().get(), version);
        if (first != null) {
          findings.add(repeated(version, first));
        }
      }
    }
    return findings.stream();
  }

  private Finding repeated(Field version, Field first) {
    return finding(
            version.span(),
            version.text().equals(first.text())
                ? "version " + version.text() + " is in the history twice"
                : "version " + version.text() + " is the same as " + first.text())
        .with(Note.at(first.span(), "The newer revision of that version is here"));
  }
}
