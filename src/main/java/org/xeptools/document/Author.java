package org.xeptools.document;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.xml.Element;

/**
 * An author.
 *
 * @param element the author element
 * @param firstname given name
 * @param surname family name
 * @param org organisation
 * @param email mail address
 * @param jid XMPP address
 * @param uri web address
 */
public record Author(
    Element element,
    Optional<Field> firstname,
    Optional<Field> surname,
    Optional<Field> org,
    Optional<Field> email,
    Optional<Field> jid,
    Optional<Field> uri) {
  /** The author that an element describes. */
  public static Author of(Element author) {
    return new Author(
        author,
        field(author, "firstname"),
        field(author, "surname"),
        field(author, "org"),
        field(author, "email"),
        field(author, "jid"),
        field(author, "uri"));
  }

  private static Optional<Field> field(Element author, String name) {
    return author.first(name).map(Field::of);
  }

  /** Given name and family name. */
  public String name() {
    return Stream.of(firstname, surname)
        .flatMap(Optional::stream)
        .map(Field::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
