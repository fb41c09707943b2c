package org.xeptools.rule.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;

/**
 * The names of elements, by namespace.
 *
 * @param used the names in examples, by local name, with their places
 * @param defined the names that schemas of the document define
 */
record ElementNames(Map<String, Map<String, List<Place>>> used, Map<String, Set<String>> defined) {
  /** An element in a listing. */
  record Place(Listing listing, XmlElement element) {}

  static ElementNames in(XepDocument document) {
    Map<String, Map<String, List<Place>>> names = new LinkedHashMap<>();
    Map<String, Set<String>> defined = new HashMap<>();
    for (Listing listing : document.listings()) {
      if (listing.isSchema()) {
        listing.xml().roots().forEach(schema -> define(schema, defined));
      } else {
        listing.xml().walk(element -> collect(listing, element, names));
      }
    }
    return new ElementNames(names, defined);
  }

  Set<String> definedIn(String namespace) {
    return defined.getOrDefault(namespace, Set.of());
  }

  private static void define(XmlElement schema, Map<String, Set<String>> defined) {
    Set<String> names =
        defined.computeIfAbsent(schema.value("targetNamespace"), n -> new TreeSet<>());
    schema.walk(
        element -> {
          if (element.is("element")) {
            names.add(element.value("name"));
            names.add(element.value("ref"));
          }
        });
  }

  private static void collect(
      Listing listing, XmlElement element, Map<String, Map<String, List<Place>>> names) {
    String namespace = element.namespace();
    if (!namespace.isEmpty()) {
      names
          .computeIfAbsent(namespace, n -> new LinkedHashMap<>())
          .computeIfAbsent(element.localName(), n -> new ArrayList<>())
          .add(new Place(listing, element));
    }
  }
}
