package org.xeptools.rule.header;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Author;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.rule.CorpusRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** An author with an entity in the tree's xep.ent is written out. */
final class AuthorWithoutEntity implements CorpusRule {
  private static final int MAX_COMPARED = 100;

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    List<Author> authors =
        document.header().authors().stream()
            .filter(author -> author.element().entity().isEmpty())
            .limit(MAX_COMPARED)
            .toList();
    return authors.stream().flatMap(author -> known(author, document, corpus).stream());
  }

  private Optional<Finding> known(Author author, XepDocument document, Corpus corpus) {
    List<KnownAuthor> alike =
        corpus.entities().authors().stream()
            .filter(entity -> mayBe(author, entity.text().orElse("")))
            .map(KnownAuthor::of)
            .toList();
    return alike.stream()
        .filter(known -> known.is(author))
        .min(Comparator.comparingInt(known -> known.differences(author).size()))
        .map(known -> written(author, known, document))
        .or(
            () ->
                alike.stream()
                    .filter(known -> known.isReachedLike(author))
                    .findFirst()
                    .map(known -> otherName(author, known)));
  }

  /** A cheap test before the exact one. */
  private static boolean mayBe(Author author, String entity) {
    return Stream.of(author.surname(), author.email(), author.jid())
        .flatMap(Optional::stream)
        .anyMatch(field -> !field.isEmpty() && entity.contains(field.text()));
  }

  private Finding otherName(Author author, KnownAuthor known) {
    return finding(
        author.element().startTag(),
        author.name()
            + " has an address of &"
            + known.entity()
            + ";, whose name is "
            + known.name());
  }

  private Finding written(Author author, KnownAuthor known, XepDocument document) {
    SourceSpan span = author.element().span();
    String reference = "&" + known.entity() + ";";
    Finding finding =
        finding(
            author.element().startTag(),
            "the author "
                + author.name()
                + " is written out, although there is an entity "
                + reference);
    List<String> differences = known.differences(author);
    if (!differences.isEmpty()) {
      return finding.with(Note.of("The entity differs in " + String.join(", ", differences)));
    }
    return document.prolog().entities().test(known.entity())
        ? finding.with(
            new Fix("Write " + reference, Safety.SAFE, List.of(new Edit(span, reference))))
        : finding;
  }
}
