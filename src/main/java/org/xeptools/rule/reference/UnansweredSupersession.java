package org.xeptools.rule.reference;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.CorpusRule;
import org.xeptools.source.SourceSpan;

/** A document says that it replaces another, or is replaced, and the other does not say so. */
final class UnansweredSupersession implements CorpusRule {
  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    Header header = document.header();
    String own = header.number().map(Field::text).orElse("");
    if (!corpus.has(own)) {
      return Stream.empty();
    }
    return Stream.concat(
        Spec.of(header.supersedes())
            .flatMap(spec -> predecessor(header, spec, own, corpus).stream()),
        Spec.of(header.supersededBy()).flatMap(spec -> successor(spec, own, corpus).stream()));
  }

  private Optional<Finding> predecessor(Header header, Spec spec, String own, Corpus corpus) {
    return corpus
        .header(spec.number())
        .filter(other -> !spec.number().equals(own) && !Spec.names(other.supersededBy(), own))
        .map(
            other ->
                finding(
                        spec.field().span(),
                        spec.field().text() + " does not say that XEP-" + own + " supersedes it")
                    .with(there(other, "supersededby"))
                    .with(Succession.isDue(header, other) ? info().severity() : milder()));
  }

  private Optional<Finding> successor(Spec spec, String own, Corpus corpus) {
    return corpus
        .header(spec.number())
        .filter(other -> !spec.number().equals(own) && !Spec.names(other.supersedes(), own))
        .map(
            other ->
                finding(
                        spec.field().span(),
                        spec.field().text() + " does not say that it supersedes XEP-" + own)
                    .with(there(other, "supersedes")));
  }

  private static Note there(Header other, String name) {
    SourceSpan span =
        other.element().first(name).map(Element::span).orElse(other.element().startTag());
    return Note.at(span, "It should say so here");
  }
}
