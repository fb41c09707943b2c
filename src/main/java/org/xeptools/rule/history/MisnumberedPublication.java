package org.xeptools.rule.history;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;

/** The first published version is not 0.1.0; a humorous XEP, active at once, begins at 1.0. */
final class MisnumberedPublication implements DocumentRule {
  private static final Version FIRST = Version.parse("0.1").orElseThrow();

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    boolean begins = header.status().isPresent() && header.status().get() != Status.PROTOXEP;
    boolean isHumorous = header.type().filter(type -> type == XepType.HUMOROUS).isPresent();
    if (!begins || isHumorous) {
      return Stream.empty();
    }
    Optional<Revision> first =
        header.revisions().stream()
            .filter(r -> r.number().filter(v -> v.compareTo(FIRST) >= 0).isPresent())
            .min(Comparator.comparing(r -> r.number().orElseThrow()));
    if (first.isEmpty()) {
      return header
          .lastRevision()
          .filter(r -> r.number().filter(v -> v.candidate().isEmpty()).isPresent())
          .flatMap(Revision::version)
          .map(this::unpublished)
          .stream();
    }
    return first
        .filter(r -> r.number().orElseThrow().compareTo(FIRST) != 0)
        .flatMap(Revision::version)
        .map(this::misnumbered)
        .stream();
  }

  private Finding unpublished(Field version) {
    return finding(
        version.span(),
        "version " + version.text() + " is for a draft; a published XEP begins at 0.1.0");
  }

  private Finding misnumbered(Field version) {
    return finding(
        version.span(), "the first published version is " + version.text() + "; 0.1.0 is expected");
  }
}
