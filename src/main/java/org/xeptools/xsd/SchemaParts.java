package org.xeptools.xsd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xeptools.document.listing.XmlElement;

/** The parts of a schema by name, found in one pass. */
final class SchemaParts {
  private final XmlElement schema;
  private final Map<String, List<XmlElement>> elements = new HashMap<>();
  private final Map<String, List<XmlElement>> globals = new HashMap<>();
  private final Map<String, ContentModel> models = new ConcurrentHashMap<>();
  private final DeclaredNames names = new DeclaredNames();

  SchemaParts(XmlElement schema) {
    this.schema = schema;
    names.add(schema);
    schema.walk(
        part -> {
          if (part.is("element") && part.attribute("name").isPresent()) {
            add(elements, part.value("name").strip(), part);
          }
        });
    schema
        .elements()
        .forEach(part -> add(globals, part.localName() + " " + part.value("name").strip(), part));
  }

  private static void add(Map<String, List<XmlElement>> parts, String key, XmlElement part) {
    parts.computeIfAbsent(key, k -> new ArrayList<>(1)).add(part);
  }

  /** The namespace that {@code prefix} is bound to at the top of the schema. */
  String namespace(String prefix) {
    return schema.namespace(prefix);
  }

  /** The names that the schema declares. */
  DeclaredNames names() {
    return names;
  }

  /** The declarations of elements called {@code name}, global and local, in order. */
  List<XmlElement> elements(String name) {
    return elements.getOrDefault(name, List.of());
  }

  /** The global components of a kind: {@code group}, {@code complexType} and so on. */
  List<XmlElement> globals(String kind, String name) {
    return globals.getOrDefault(kind + " " + name, List.of());
  }

  /** The content model of elements called {@code name}. */
  ContentModel model(String name) {
    return models.computeIfAbsent(name, n -> ContentModel.of(this, n));
  }
}
