package org.xeptools.xsd;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xeptools.corpus.Corpus;
import org.xeptools.corpus.Question;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.facts.Key;

/** The questions about the schemas of a tree. */
final class SchemaQuestions {
  /** The namespaces that have a schema. */
  static final Question NAMESPACES =
      new Question(
          "namespaces",
          (corpus, subject) ->
              Key.of("namespaces").with(SchemaCatalog.of(corpus).files().keySet().stream()).text());

  /** The schemas of a namespace, and of those that they name. */
  static final Question SCHEMAS = new Question("schemas", SchemaQuestions::schemas);

  /** The namespaces that documents name. */
  static final Question NAMED =
      new Question(
          "named",
          (corpus, subject) -> {
            Key key = Key.of("named");
            NamedNamespaces.of(corpus)
                .files()
                .forEach((name, files) -> key.with(name).with(files.stream().map(corpus::name)));
            return key.text();
          });

  static final List<Question> ALL = List.of(NAMESPACES, SCHEMAS, NAMED);

  private SchemaQuestions() {}

  /** The namespaces that {@code schema} may take something from, other than its own. */
  static Set<String> named(XmlElement schema) {
    Set<String> named = new TreeSet<>();
    schema.walk(
        element ->
            element
                .attributes()
                .forEach(
                    attribute -> {
                      if (attribute.name().startsWith("xmlns")
                          || attribute.name().equals("namespace")) {
                        named.add(attribute.value().strip());
                      }
                    }));
    named.remove(SchemaCatalog.SCHEMA);
    named.remove(schema.value("targetNamespace").strip());
    return named;
  }

  /** A schema: its namespace, a digest of its text, and the namespaces that it names. */
  private record Face(String namespace, String digest, List<String> named) {}

  private static String schemas(Corpus corpus, String namespace) {
    SchemaCatalog catalog = SchemaCatalog.of(corpus);
    Key key = Key.of("schemas");
    Set<String> met = new TreeSet<>(Set.of(namespace));
    Deque<String> next = new ArrayDeque<>(met);
    while (!next.isEmpty()) {
      String name = next.pop();
      for (Path file : catalog.files().getOrDefault(name, List.of())) {
        key.with(name).with(corpus.name(file)).with(status(corpus, file));
        for (Face face : faces(catalog, corpus, file)) {
          if (face.namespace().equals(name)) {
            key.with(face.digest());
            face.named().stream().filter(met::add).forEach(next::add);
          }
        }
      }
    }
    return key.text();
  }

  /** The status of a document, which decides whose schema comes first. */
  private static List<String> status(Corpus corpus, Path file) {
    return corpus
        .contents()
        .fact(
            "status",
            file,
            () ->
                Corpus.number(file).flatMap(corpus::header).flatMap(Header::statusText).stream()
                    .map(Field::text)
                    .toList());
  }

  private static List<Face> faces(SchemaCatalog catalog, Corpus corpus, Path file) {
    List<String> texts =
        corpus
            .contents()
            .fact(
                "schemas",
                file,
                () -> {
                  List<String> found = new ArrayList<>();
                  for (Definition definition : catalog.in(file)) {
                    Set<String> named = named(definition.schema());
                    found.add(definition.namespace());
                    found.add(
                        Key.of(definition.text()).with(definition.isWellFormed() + "").text());
                    found.add(Integer.toString(named.size()));
                    found.addAll(named);
                  }
                  return found;
                });
    List<Face> faces = new ArrayList<>();
    for (int i = 0; i < texts.size(); ) {
      int count = Integer.parseInt(texts.get(i + 2));
      faces.add(new Face(texts.get(i), texts.get(i + 1), texts.subList(i + 3, i + 3 + count)));
      i += 3 + count;
    }
    return faces;
  }
}
