package org.xeptools.rule.reference;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.CorpusRule;

/** A live document depends on one that is retracted, rejected, deprecated or obsolete. */
final class DeadDependency implements CorpusRule {
  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    Header header = document.header();
    Optional<Status.Standing> standing = header.status().map(Status::standing);
    boolean isDead = standing.filter(s -> s == Status.Standing.HISTORY).isPresent();
    boolean isAsleep = standing.filter(s -> s == Status.Standing.DORMANT).isPresent();
    boolean isJoke = header.type().filter(t -> t == XepType.HUMOROUS).isPresent();
    return isDead || isJoke
        ? Stream.empty()
        : Spec.of(header.dependencies())
            .flatMap(spec -> dead(spec, corpus).stream())
            .map(finding -> isAsleep ? finding.with(milder()) : finding);
  }

  private Optional<Finding> dead(Spec spec, Corpus corpus) {
    Optional<Header> target = corpus.header(spec.number());
    return target
        .flatMap(Header::status)
        .filter(status -> status.standing() == Status.Standing.HISTORY)
        .map(
            status ->
                finding(
                    spec.field().span(),
                    "XEP-"
                        + spec.number()
                        + " is "
                        + status.pageName()
                        + ", yet this document depends on it"))
        .map(finding -> explain(finding, target.orElseThrow()));
  }

  private static Finding explain(Finding finding, Header target) {
    Finding explained =
        target
            .statusText()
            .map(status -> finding.with(Note.at(status.span(), "Its status is here")))
            .orElse(finding);
    return target.supersededBy().isEmpty()
        ? explained
        : explained.with(
            Note.of(
                "It was superseded by "
                    + target.supersededBy().stream()
                        .map(Field::text)
                        .collect(Collectors.joining(", "))));
  }
}
