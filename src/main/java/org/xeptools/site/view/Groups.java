package org.xeptools.site.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xeptools.document.Anchors;
import org.xeptools.document.Field;
import org.xeptools.site.AuthorPlaces;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;
import org.xeptools.site.XmlText;
import org.xeptools.site.index.SchemaFile;

/** Lists by values that several documents may share: tags, authors; and the schemas. */
final class Groups {
  /** A group, with its sort key and its name. */
  private record Name(String order, String text) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      return Comparator.comparing(Name::order).thenComparing(Name::text).compare(this, other);
    }
  }

  private Groups() {}

  /** Tags that differ only in case are one. */
  static String tags(Series series) {
    Map<Name, List<Entry>> groups = new TreeMap<>();
    for (Entry entry : series.entries()) {
      entry.info().tags().stream()
          .map(tag -> tag.toLowerCase(Locale.ROOT))
          .distinct()
          .forEach(
              tag -> groups.computeIfAbsent(new Name("", tag), t -> new ArrayList<>()).add(entry));
    }
    return content("tags", groups);
  }

  static String authors(Series series) {
    Map<Name, List<Entry>> groups = new TreeMap<>();
    for (Entry entry : series.entries()) {
      entry.header().authors().stream()
          .filter(author -> !author.name().isEmpty())
          .map(
              author -> {
                String surname = author.surname().map(Field::text).orElse("");
                String order = surname.isEmpty() ? author.name() : surname;
                return new Name(Anchors.slug(order), author.name());
              })
          .distinct()
          .forEach(name -> groups.computeIfAbsent(name, n -> new ArrayList<>()).add(entry));
    }
    AuthorPlaces places = AuthorPlaces.of(series);
    XmlText content = XmlText.page("authors");
    groups.forEach((name, entries) -> group(name, places.id(name.text()), entries, content));
    return content.end();
  }

  private static String content(String root, Map<Name, List<Entry>> groups) {
    XmlText content = XmlText.page(root);
    groups.forEach((name, entries) -> group(name, "", entries, content));
    return content.end();
  }

  private static void group(Name name, String id, List<Entry> entries, XmlText content) {
    content.open("group").attribute("name", name.text()).attribute("order", name.order());
    content.attribute("id", id);
    entries.forEach(entry -> content.add(entry.info()));
    content.close();
  }

  static String schemas(List<SchemaFile> schemas, Map<String, String> pages) {
    XmlText content = XmlText.page("schemas");
    Stream.concat(
            schemas.stream().filter(schema -> !schema.namespace().isEmpty()),
            schemas.stream().filter(schema -> schema.namespace().isEmpty()))
        .sorted(
            Comparator.comparing((SchemaFile s) -> s.namespace().isEmpty())
                .thenComparing(SchemaFile::namespace))
        .forEach(
            schema -> {
              content
                  .open("schema")
                  .attribute("namespace", schema.namespace())
                  .attribute("page", pages.getOrDefault(schema.namespace(), ""))
                  .attribute("file", schema.path());
              Names.place("defined", schema.place(), content);
              content.close();
            });
    return content.end();
  }
}
