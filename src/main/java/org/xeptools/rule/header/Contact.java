package org.xeptools.rule.header;

import java.util.Optional;
import org.xeptools.document.Author;
import org.xeptools.document.Field;
import org.xeptools.source.SourceSpan;

/** The contacts of an author, for the rules on authors. */
final class Contact {
  private Contact() {}

  /** True if the author gives this value. */
  static boolean has(Optional<Field> value) {
    return value.filter(field -> !field.isEmpty()).isPresent();
  }

  /** True if the author gives any contact. */
  static boolean exists(Author author) {
    return has(author.email()) || has(author.jid()) || has(author.uri());
  }

  /** The place of a missing value: its empty element, else the author's start tag. */
  static SourceSpan gap(Author author, Optional<Field> value) {
    return value.map(Field::span).orElse(author.element().startTag());
  }

  /** The author's name in messages. */
  static String name(Author author) {
    return author.name().isEmpty() ? "an author" : "the author " + author.name();
  }
}
