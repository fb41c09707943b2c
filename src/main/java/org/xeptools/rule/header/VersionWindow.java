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
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.Rule;

/**
 * The versions of documents with certain statuses; a rule for each row of {@link #all}.
 *
 * @param id the rule's name
 * @param statuses the statuses
 * @param from the first version, if there is a limit
 * @param below the first version that is too high, if there is a limit
 * @param words what is expected: {@code version 1.x}
 */
record VersionWindow(
    String id, Set<Status> statuses, Optional<Version> from, Optional<Version> below, String words)
    implements DocumentRule {

  static Stream<Rule> all() {
    return Stream.of(
        window("stable-not-version-one", "1.0", "2.0", "a version 1.x", Status.STABLE),
        window("final-below-version-two", "2.0", "", "version 2.0 or higher", Status.FINAL),
        window("active-below-version-one", "1.0", "", "version 1.0 or higher", Status.ACTIVE),
        window(
            "version-one-too-early",
            "",
            "1.0",
            "a version below 1.0",
            Status.EXPERIMENTAL,
            Status.DEFERRED,
            Status.PROPOSED));
  }

  private static Rule window(
      String id, String from, String below, String words, Status... statuses) {
    return new VersionWindow(
        id, Set.of(statuses), Version.parse(from), Version.parse(below), words);
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    Optional<Status> status = document.header().status().filter(statuses::contains);
    Optional<Revision> last = document.header().lastRevision();
    boolean outside =
        status.isPresent() && last.flatMap(Revision::number).filter(this::misses).isPresent();
    return outside
        ? last.flatMap(Revision::version).stream().map(v -> fault(v, status.get()))
        : Stream.empty();
  }

  private boolean misses(Version version) {
    return from.filter(v -> version.compareTo(v) < 0).isPresent()
        || below.filter(v -> version.compareTo(v) >= 0).isPresent();
  }

  private Finding fault(Field version, Status status) {
    return finding(
        version.span(),
        "the version is "
            + version.text()
            + "; a XEP that is "
            + status.pageName()
            + " has "
            + words);
  }
}
