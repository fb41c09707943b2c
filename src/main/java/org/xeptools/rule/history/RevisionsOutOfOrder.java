package org.xeptools.rule.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.Version;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** A revision is above a newer one. */
final class RevisionsOutOfOrder implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Finding> findings =
        Step.of(document.header()).stream()
            .filter(step -> step.to().compareTo(step.from()) < 0)
            .map(this::reversed)
            .collect(Collectors.toCollection(ArrayList::new));
    if (!findings.isEmpty()) {
      Optional<Fix> fix = sorted(document);
      fix.ifPresent(f -> findings.set(0, findings.get(0).with(f)));
    }
    return findings.stream();
  }

  /** Moves each block to its place by version; text between blocks stays. */
  private static Optional<Fix> sorted(XepDocument document) {
    List<Revision> now = document.header().revisions();
    Set<Version> versions = new TreeSet<>();
    boolean clear =
        now.stream()
            .allMatch(
                r ->
                    r.element().entity().isEmpty()
                        && r.element().endTag().isPresent()
                        && r.number().filter(versions::add).isPresent());
    if (!clear) {
      return Optional.empty();
    }
    List<Revision> then =
        now.stream()
            .sorted(Comparator.comparing((Revision r) -> r.number().orElseThrow()).reversed())
            .toList();
    List<Edit> edits =
        IntStream.range(0, now.size())
            .filter(i -> !now.get(i).equals(then.get(i)))
            .mapToObj(
                i ->
                    new Edit(
                        now.get(i).element().span(),
                        document.source().textOf(then.get(i).element().span())))
            .toList();
    return Optional.of(new Fix("Put the newest first", Safety.UNSAFE, edits));
  }

  private Finding reversed(Step step) {
    Field upper = step.upper().version().orElseThrow();
    Field lower = step.lower().version().orElseThrow();
    return finding(
            upper.span(),
            "version "
                + upper.text()
                + " is above "
                + lower.text()
                + ", but the newest comes first")
        .with(Note.at(lower.span(), "The newer revision is here"));
  }
}
