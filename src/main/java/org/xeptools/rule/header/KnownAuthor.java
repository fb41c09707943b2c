package org.xeptools.rule.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.Author;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.EntityDeclaration;

/**
 * An author with an entity in the tree's xep.ent.
 *
 * @param entity the name of the entity
 * @param values its values, by element
 */
record KnownAuthor(String entity, Map<String, List<String>> values) {
  private static final Pattern VALUE =
      Pattern.compile("<(firstname|surname|org|email|jid|uri)>\\s*([^<]*?)\\s*</\\1>");

  private static final Pattern CHARACTER = Pattern.compile("&#(\\d{1,5});");

  static KnownAuthor of(EntityDeclaration declaration) {
    Map<String, List<String>> values = new TreeMap<>();
    VALUE
        .matcher(declaration.text().orElse(""))
        .results()
        .forEach(
            v ->
                values
                    .computeIfAbsent(v.group(1), k -> new ArrayList<>())
                    .add(expanded(v.group(2))));
    return new KnownAuthor(declaration.name(), values);
  }

  /** The values of an author in a document, in the same form. */
  static Map<String, List<String>> values(Author author) {
    Map<String, List<String>> values = new TreeMap<>();
    for (Element value : author.element().elements()) {
      String text = value.text().value().strip();
      if (!text.isEmpty()) {
        values.computeIfAbsent(value.name(), k -> new ArrayList<>()).add(text);
      }
    }
    return values;
  }

  private static String expanded(String text) {
    return CHARACTER
        .matcher(text)
        .replaceAll(c -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(c.group(1)))))
        .replace("&amp;", "&");
  }

  /** The full name. */
  String name() {
    return Stream.of("firstname", "surname")
        .flatMap(part -> values.getOrDefault(part, List.of()).stream())
        .collect(Collectors.joining(" "));
  }

  /** True if {@code author} has the addresses of this one, but another name. */
  boolean isReachedLike(Author author) {
    Map<String, List<String>> theirs = values(author);
    return Stream.of("email", "jid")
        .anyMatch(name -> values.containsKey(name) && same(theirs, name));
  }

  /** True if this is {@code author}. */
  boolean is(Author author) {
    Map<String, List<String>> theirs = values(author);
    return !values.getOrDefault("surname", List.of()).isEmpty()
        && same(theirs, "surname")
        && same(theirs, "firstname");
  }

  /** The elements in which the two differ. */
  List<String> differences(Author author) {
    Map<String, List<String>> theirs = values(author);
    return Stream.concat(values.keySet().stream(), theirs.keySet().stream())
        .distinct()
        .filter(name -> !same(theirs, name))
        .toList();
  }

  private boolean same(Map<String, List<String>> theirs, String name) {
    return values.getOrDefault(name, List.of()).equals(theirs.getOrDefault(name, List.of()));
  }
}
