package org.xeptools.rule.header;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;
import org.xeptools.rule.Rule;

/**
 * The versions that documents of some statuses have; the rules on it differ in nothing else.
 *
 * @param statuses the statuses
 * @param from the first version
 * @param below the first version that is too high
 * @param words what is expected: {@code version 1.x}
 */
record VersionWindow(
    Set<Status> statuses, Optional<Version> from, Optional<Version> below, String words) {

  /** What {@code rule} finds in the newest version of {@code document}. */
  Stream<Finding> judge(Rule rule, XepDocument document) {
    Optional<Status> status = document.header().status().filter(statuses::contains);
    Optional<Revision> last = document.header().lastRevision();
    boolean outside =
        status.isPresent() && last.flatMap(Revision::number).filter(this::misses).isPresent();
    return outside
        ? last.flatMap(Revision::version).stream().map(v -> fault(rule, v, status.get()))
        : Stream.empty();
  }

  private boolean misses(Version version) {
    return from.filter(v -> version.compareTo(v) < 0).isPresent()
        || below.filter(v -> version.compareTo(v) >= 0).isPresent();
  }

  private Finding fault(Rule rule, Field version, Status status) {
    return rule.finding(
        version.span(),
        "the version is " + version.text() + "; what is " + status.pageName() + " has " + words);
  }
}
