package org.xeptools.rule.header;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Placeholder;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.CorpusRule;

/** An earlier document has the same short name, and this is not its successor or its proposal. */
final class ShortnameTaken implements CorpusRule {
  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return document.header().shortname().stream()
        .filter(name -> Placeholder.of(name.text()).isEmpty())
        .flatMap(name -> earlier(document, name, corpus).stream().map(other -> fault(name, other)));
  }

  /** The first published document with this name that comes before {@code document}. */
  private static Optional<XepDocument> earlier(XepDocument document, Field name, Corpus corpus) {
    Path file = whole(document.source().path());
    return corpus.stated().withShortname(name.text()).stream()
        .takeWhile(other -> !whole(other).equals(file))
        .flatMap(other -> corpus.read(other).document().stream())
        .filter(
            other -> !Kinship.succeeds(document, other) && !Kinship.isProposalOf(document, other))
        .findFirst();
  }

  private static Path whole(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private Finding fault(Field name, XepDocument other) {
    String number = other.header().number().map(Field::text).orElse("");
    Finding finding =
        finding(name.span(), "the short name '" + name.text() + "' belongs to XEP-" + number);
    return other
        .header()
        .shortname()
        .map(first -> finding.with(Note.at(first.span(), "XEP-" + number + " has it here")))
        .orElse(finding);
  }
}
