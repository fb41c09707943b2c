package org.xeptools.rule.reference;

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

/** A document has an approved successor, but its own status is still that of a live document. */
final class SupersededYetLive implements CorpusRule {
  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    Header header = document.header();
    boolean isAwake =
        header.status().filter(s -> s.standing() != Status.Standing.HISTORY).isPresent();
    boolean isJoke = header.type().filter(t -> t == XepType.HUMOROUS).isPresent();
    return isAwake
        ? header.supersededBy().stream()
            .filter(spec -> !spec.isEmpty() && !spec.text().contains("("))
            .limit(1)
            .map(spec -> live(header, spec, isJoke || isPending(spec, corpus)))
        : Stream.empty();
  }

  /** A document that is not approved does not replace another. */
  private static boolean isPending(Field spec, Corpus corpus) {
    return Spec.of(spec)
        .flatMap(xep -> corpus.header(xep.number()))
        .flatMap(Header::status)
        .filter(s -> !s.isApproved())
        .isPresent();
  }

  private Finding live(Header header, Field spec, boolean mild) {
    Field status = header.statusText().orElseThrow();
    Finding finding =
        finding(
                status.span(),
                "it is "
                    + header.status().map(Status::pageName).orElse("")
                    + ", though superseded by "
                    + spec.text())
            .with(Note.at(spec.span(), "Its successor is named here"));
    return mild ? finding.with(milder()) : finding;
  }
}
