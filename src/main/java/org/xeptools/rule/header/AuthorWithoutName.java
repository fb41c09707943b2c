package org.xeptools.rule.header;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Author;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** An author has no first name or no surname. */
final class AuthorWithoutName implements DocumentRule {
  @Override
  public boolean judgesEntities() {
    return true;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().authors().stream()
        .flatMap(
            author ->
                Stream.concat(
                    missing(author, author.firstname(), "first name"),
                    missing(author, author.surname(), "surname")));
  }

  private Stream<Finding> missing(Author author, Optional<Field> value, String what) {
    return Contact.has(value)
        ? Stream.empty()
        : Stream.of(finding(Contact.gap(author, value), Contact.name(author) + " has no " + what));
  }
}
