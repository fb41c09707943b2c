package org.xeptools.xsd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xeptools.document.listing.XmlElement;

/** The names that schemas of one namespace declare anywhere; the schemas may not compile. */
public final class DeclaredNames {
  private final Set<String> elements = new TreeSet<>();
  private final Set<String> attributes = new TreeSet<>();
  private final Set<String> open = new TreeSet<>();
  private boolean hasAnyAttribute;
  private final Map<String, Set<String>> globals = new HashMap<>();
  private final List<XmlElement> schemas = new ArrayList<>();

  DeclaredNames() {}

  /** Adds the declarations of {@code schema}. */
  void add(XmlElement schema) {
    schemas.add(schema);
    for (XmlElement global : schema.elements()) {
      if (!global.value("name").isEmpty()) {
        globals
            .computeIfAbsent(global.localName(), kind -> new TreeSet<>())
            .add(global.value("name").strip());
      }
    }
    schema.walk(
        declaration -> {
          if (declaration.is("element")) {
            add(elements, declaration);
          } else if (declaration.is("attribute")) {
            add(attributes, declaration);
          } else if (declaration.is("anyAttribute")) {
            hasAnyAttribute = true;
          } else if (declaration.is("any") && !declaration.value("namespace").equals("##other")) {
            open.add(holder(declaration));
          }
        });
  }

  private static void add(Set<String> names, XmlElement declaration) {
    String name = declaration.value("name").strip();
    String ref = declaration.value("ref").strip();
    if (!name.isEmpty()) {
      names.add(name);
    } else if (!ref.isEmpty()) {
      names.add(ref.substring(ref.indexOf(':') + 1));
    }
  }

  /** The element in which {@code part} of a content model is declared, "" for a named type. */
  private static String holder(XmlElement part) {
    Optional<XmlElement> around = part.parent();
    while (around.isPresent() && !around.get().is("element")) {
      around = around.get().parent();
    }
    return around.map(element -> element.value("name").strip()).orElse("");
  }

  /** True if the name of {@code element} is declared, or a wildcard allows it. */
  public boolean has(XmlElement element) {
    return elements.contains(element.localName())
        || open.contains("")
        || element.parent().map(XmlElement::localName).filter(open::contains).isPresent();
  }

  /** True if some element may have any attribute. */
  public boolean hasAnyAttribute() {
    return hasAnyAttribute;
  }

  /** The names of elements, global, local, and referred to. */
  public Set<String> elements() {
    return Collections.unmodifiableSet(elements);
  }

  /** The names of the attributes of all elements. */
  public Set<String> attributes() {
    return Collections.unmodifiableSet(attributes);
  }

  /**
   * The attributes that elements called {@code element} may have; empty if the schemas do not say
   * all of them.
   */
  public Optional<Set<String>> attributes(String element) {
    return ElementAttributes.of(schemas, element);
  }

  /** The names of the global components of a kind: {@code element}, {@code group} and so on. */
  Set<String> globals(String kind) {
    return globals.getOrDefault(kind, Set.of());
  }
}
