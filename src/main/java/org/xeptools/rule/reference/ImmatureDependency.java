package org.xeptools.rule.reference;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.CorpusRule;

/** A Stable, Final or Active document depends on one that is still Experimental or Deferred. */
final class ImmatureDependency implements CorpusRule {
  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    Header header = document.header();
    boolean isJoke = header.type().filter(t -> t == XepType.HUMOROUS).isPresent();
    Optional<Status> own = header.status().filter(Status::isApproved);
    return isJoke || own.isEmpty()
        ? Stream.empty()
        : Spec.of(header.dependencies()).flatMap(spec -> judge(spec, own.get(), corpus).stream());
  }

  private Optional<Finding> judge(Spec spec, Status own, Corpus corpus) {
    Optional<Header> target = corpus.header(spec.number());
    return target
        .flatMap(Header::status)
        .filter(s -> !s.isApproved() && s.standing() != Status.Standing.HISTORY)
        .map(
            status ->
                finding(
                    spec.field().span(),
                    "this document is "
                        + own.pageName()
                        + ", but XEP-"
                        + spec.number()
                        + ", on which it depends, is only "
                        + status.pageName()))
        .map(
            finding ->
                finding.with(
                    Note.at(
                        target.flatMap(Header::statusText).orElseThrow().span(),
                        "Its status is here")));
  }
}
