package org.xeptools.xsd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xeptools.document.listing.XmlElement;

/** The attributes of one element, as far as the schemas of its namespace say all of them. */
final class ElementAttributes {
  private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

  private final List<XmlElement> schemas;
  private final Set<String> names = new TreeSet<>();
  private final Set<XmlElement> seen = new HashSet<>();
  private boolean complete = true;

  private ElementAttributes(List<XmlElement> schemas) {
    this.schemas = schemas;
  }

  /**
   * The attributes of the elements called {@code element}, global and local; empty if none is
   * declared, or if a type or group of one is declared elsewhere.
   */
  static Optional<Set<String>> of(List<XmlElement> schemas, String element) {
    ElementAttributes attributes = new ElementAttributes(schemas);
    List<XmlElement> declarations = new ArrayList<>();
    schemas.forEach(
        schema ->
            schema.walk(
                part -> {
                  if (part.is("element") && part.value("name").strip().equals(element)) {
                    declarations.add(part);
                  }
                }));
    declarations.forEach(
        declaration -> {
          attributes.type(declaration, "type");
          attributes.collect(declaration);
        });
    return attributes.complete && !declarations.isEmpty()
        ? Optional.of(attributes.names)
        : Optional.empty();
  }

  private void collect(XmlElement part) {
    for (XmlElement child : part.elements()) {
      switch (child.localName()) {
        case "attribute" -> attribute(child);
        case "attributeGroup" -> refer(child, "ref", "attributeGroup");
        case "extension", "restriction" -> {
          type(child, "base");
          collect(child);
        }
        case "complexType", "simpleContent", "complexContent" -> collect(child);
        default -> {}
      }
    }
  }

  private void attribute(XmlElement declaration) {
    String name = declaration.value("name").strip();
    String ref = declaration.value("ref").strip();
    if (!declaration.value("use").equals("prohibited") && !(name + ref).isEmpty()) {
      names.add(!name.isEmpty() ? name : ref.startsWith("xml:") ? ref : local(ref));
    }
  }

  /** Adds the attributes of the type that {@code part} names, unless it is one without any. */
  private void type(XmlElement part, String attribute) {
    String name = part.value(attribute).strip();
    boolean builtIn = part.namespace(prefix(name)).equals(SCHEMA);
    if (!name.isEmpty() && !builtIn && globals("simpleType", local(name)).findAny().isEmpty()) {
      refer(part, attribute, "complexType");
    }
  }

  private void refer(XmlElement part, String attribute, String kind) {
    List<XmlElement> found = globals(kind, local(part.value(attribute).strip())).toList();
    complete &= !found.isEmpty();
    found.stream().filter(seen::add).forEach(this::collect);
  }

  private Stream<XmlElement> globals(String kind, String name) {
    return schemas.stream()
        .flatMap(schema -> schema.elements().stream())
        .filter(global -> global.is(kind) && global.value("name").strip().equals(name));
  }

  private static String prefix(String name) {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
