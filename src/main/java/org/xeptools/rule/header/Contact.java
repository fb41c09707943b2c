package org.xeptools.rule.header;

import java.util.Optional;
import org.xeptools.document.Author;
import org.xeptools.document.Field;
import org.xeptools.source.SourceSpan;

/** How an author can be reached, as the rules on authors see it. */
final class Contact {
  private Contact() {}

  /** True if the author gives this value. */
  static boolean has(Optional<Field> value) {
    return value.filter(field -> !field.isEmpty()).isPresent();
  }

  /** True if there is any way at all to reach the author. */
  static boolean exists(Author author) {
    return has(author.email()) || has(author.jid()) || has(author.uri());
  }

  /** Where a value is missing: its empty element, else the author's start tag. */
  static SourceSpan gap(Author author, Optional<Field> value) {
    return value.map(Field::span).orElse(author.element().startTag());
  }

  /** The author as a message calls them. */
  static String name(Author author) {
    return author.name().isEmpty() ? "an author" : "the author " + author.name();
  }
}
