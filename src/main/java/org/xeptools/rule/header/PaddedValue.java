package org.xeptools.rule.header;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Author;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** Another value of the header has blanks around it. */
final class PaddedValue implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return Stream.of(
            Stream.of(header.sig(), header.shortname(), header.discuss(), header.expires())
                .flatMap(Optional::stream),
            header.lastCalls().stream(),
            header.authors().stream().flatMap(PaddedValue::values),
            header.revisions().stream().flatMap(PaddedValue::values),
            Stream.of(header.dependencies(), header.supersedes(), header.supersededBy())
                .flatMap(List::stream))
        .flatMap(values -> values)
        .filter(PaddedValue::isPadded)
        .map(field -> padded(document, field));
  }

  private static Stream<Field> values(Author author) {
    return Stream.of(author.firstname(), author.surname(), author.email(), author.jid())
        .flatMap(Optional::stream);
  }

  private static Stream<Field> values(Revision revision) {
    return Stream.of(revision.version(), revision.date(), revision.initials())
        .flatMap(Optional::stream);
  }

  /** Repeated blanks inside count, too, such as a name broken over two lines. */
  private static boolean isPadded(Field field) {
    return !field.isEmpty()
        && field.element().entity().isEmpty()
        && field.element().elements().isEmpty()
        && !field.element().text().value().equals(field.text());
  }

  private Finding padded(XepDocument document, Field field) {
    SourceSpan content = field.element().text().span();
    Finding finding = finding(content, "there is needless white space in '" + field.text() + "'");
    return document.source().textOf(content).strip().equals(field.text())
        ? finding.with(
            new Fix(
                "Remove the white space", Safety.SAFE, List.of(new Edit(content, field.text()))))
        : finding;
  }
}
