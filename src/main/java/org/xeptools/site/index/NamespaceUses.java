package org.xeptools.site.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xeptools.site.gist.Gist;
import org.xeptools.site.gist.ListingGist;
import org.xeptools.site.gist.Place;

/**
 * The namespaces that one document defines and uses.
 *
 * @param schemas the listings with a schema, by target namespace
 * @param registered the sections that register a namespace, by namespace
 * @param used the listings that declare a namespace, by namespace
 */
record NamespaceUses(
    Map<String, List<ListingGist>> schemas, Map<String, Place> registered, Map<String, Use> used) {

  /**
   * A name in listings.
   *
   * @param listings its listings, each once, in order
   * @param times the number of places
   */
  record Use(List<ListingGist> listings, int times) {
    private static Use of(ListingGist listing, int times) {
      return new Use(new ArrayList<>(List.of(listing)), times);
    }

    private Use and(Use next) {
      listings.addAll(next.listings());
      return new Use(listings, times + next.times());
    }
  }

  /** The namespaces of the document with {@code gist}. */
  static NamespaceUses of(Gist gist) {
    Map<String, List<ListingGist>> schemas = new LinkedHashMap<>();
    Map<String, Use> used = new LinkedHashMap<>();
    for (ListingGist listing : gist.listings()) {
      listing
          .targets()
          .forEach(name -> schemas.computeIfAbsent(name, n -> new ArrayList<>()).add(listing));
      listing
          .declared()
          .forEach((name, times) -> used.merge(name, Use.of(listing, times), Use::and));
    }
    return new NamespaceUses(schemas, gist.registered(), used);
  }

  /** The first place: in a listing, or else in a section. */
  Map<String, Place> defined() {
    Map<String, Place> defined = new LinkedHashMap<>();
    schemas.forEach((name, listings) -> defined.put(name, listings.get(0).place()));
    registered.forEach(defined::putIfAbsent);
    return defined;
  }
}
