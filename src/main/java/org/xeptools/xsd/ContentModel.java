package org.xeptools.xsd;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.xeptools.document.listing.XmlElement;

/** What a schema allows in an element, whatever the order; types are followed within the schema. */
final class ContentModel {

  private final XmlElement schema;
  private final Set<String> children = new TreeSet<>();
  private final Set<XmlElement> visited = new HashSet<>();

  private ContentModel(XmlElement schema) {
    this.schema = schema;
  }

  /** The local names of the elements that may stand in one called {@code parent}. */
  static Set<String> children(XmlElement schema, String parent) {
    ContentModel model = new ContentModel(schema);
    schema.walk(
        element -> {
          if (element.is("element") && element.value("name").equals(parent)) {
            model.declaration(element);
          }
        });
    return model.children;
  }

  private void declaration(XmlElement element) {
    named("complexType", element.value("type"));
    element.elements().forEach(this::content);
  }

  private void content(XmlElement part) {
    if (!visited.add(part)) {
      return;
    }
    if (part.is("element")) {
      String name = part.value("name").isEmpty() ? part.value("ref") : part.value("name");
      children.add(local(name));
      return;
    }
    if (part.is("group")) {
      named("group", part.value("ref"));
    } else if (part.is("extension") || part.is("restriction")) {
      named("complexType", part.value("base"));
    }
    part.elements().forEach(this::content);
  }

  private void named(String kind, String name) {
    if (!name.isEmpty()) {
      schema.elements().stream()
          .filter(global -> global.is(kind) && global.value("name").equals(local(name)))
          .forEach(this::content);
    }
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1).strip();
  }
}
