package org.xeptools.xsd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xeptools.document.listing.XmlElement;

/**
 * The children and attributes that a schema allows in the elements of one name, in any order. Types
 * are followed within the schema, which may not compile.
 */
final class ContentModel {
  private static final Set<String> SIMPLE = Set.of("simpleType", "annotation");

  private final SchemaParts schema;
  private final Map<String, XmlElement> children = new HashMap<>();
  private final Map<String, XmlElement> attributes = new HashMap<>();
  private final Set<String> required = new TreeSet<>();
  private final Set<XmlElement> visited = new HashSet<>();
  private final List<XmlElement> declarations = new ArrayList<>();
  private boolean isOpen;
  private boolean isKnown = true;

  private ContentModel(SchemaParts schema) {
    this.schema = schema;
  }

  /** The model of the elements called {@code name}. */
  static ContentModel of(SchemaParts schema, String name) {
    ContentModel model = new ContentModel(schema);
    model.declarations.addAll(schema.elements(name));
    model.declarations.forEach(model::declaration);
    if (model.declarations.size() > 1) {
      model.required.clear();
    }
    return model;
  }

  /** The declarations, in order. */
  List<XmlElement> declarations() {
    return declarations;
  }

  /** The declaration of, or the reference to, the child {@code name}. */
  Optional<XmlElement> child(String name) {
    return Optional.ofNullable(children.get(name));
  }

  /** The declaration of the attribute {@code name}. */
  Optional<XmlElement> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** The required attributes. */
  Set<String> required() {
    return required;
  }

  /** True if all of its types were found, and none of them allows any content. */
  boolean isClosed() {
    return isKnown && !isOpen && !declarations.isEmpty();
  }

  private void declaration(XmlElement element) {
    String type = element.value("type").strip();
    if (type.isEmpty() && element.elements().stream().allMatch(part -> part.is("annotation"))) {
      isOpen = true;
    } else {
      type(type);
    }
    element.elements().forEach(this::part);
  }

  /** True for a type of this schema, or a built-in type, which has characters only. */
  private void type(String name) {
    if (name.isEmpty()) {
      return;
    }
    List<XmlElement> found = new ArrayList<>(schema.globals("complexType", local(name)));
    found.addAll(schema.globals("simpleType", local(name)));
    boolean builtIn = local(name).equals("anyType") || !name.contains(":");
    if (found.isEmpty() && (builtIn || !isOfXmlSchema(name))) {
      isKnown = false;
    }
    found.forEach(this::part);
  }

  private boolean isOfXmlSchema(String name) {
    return schema
        .namespace(name.substring(0, Math.max(0, name.indexOf(':'))))
        .equals(SchemaCatalog.SCHEMA);
  }

  private void part(XmlElement part) {
    if (!visited.add(part) || SIMPLE.contains(part.localName())) {
      return;
    }
    switch (part.localName()) {
      case "element" -> children.putIfAbsent(local(named(part)), part);
      case "attribute" -> attribute(part);
      case "any", "anyAttribute" -> isOpen = true;
      case "group", "attributeGroup" -> {
        group(part);
        part.elements().forEach(this::part);
      }
      case "extension", "restriction" -> {
        type(part.value("base").strip());
        part.elements().forEach(this::part);
      }
      default -> part.elements().forEach(this::part);
    }
  }

  private void attribute(XmlElement part) {
    attributes.putIfAbsent(named(part), part);
    if (part.value("use").equals("required")) {
      required.add(named(part));
    }
  }

  private void group(XmlElement reference) {
    String name = reference.value("ref").strip();
    if (!name.isEmpty()) {
      List<XmlElement> found = schema.globals(reference.localName(), local(name));
      isKnown &= !found.isEmpty();
      found.forEach(this::part);
    }
  }

  private static String named(XmlElement part) {
    String name = part.value("name").strip();
    return name.isEmpty() ? part.value("ref").strip() : name;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
