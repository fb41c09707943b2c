package org.xeptools.site.search;

import java.util.Set;
import java.util.TreeSet;
import org.xeptools.site.gist.Gist;

/** The names of the elements that a document defines. */
final class Elements {
  private static final int MOST = 150;

  private Elements() {}

  /** The names in the schemas of the document, and of elements in {@code namespaces}. */
  static Set<String> of(Gist gist, Set<String> namespaces) {
    Set<String> names = new TreeSet<>();
    gist.listings().stream()
        .flatMap(listing -> listing.starts().stream())
        .filter(start -> start.namespace().isEmpty() || namespaces.contains(start.namespace()))
        .forEach(start -> names.add(start.name()));
    return new TreeSet<>(names.stream().limit(MOST).toList());
  }
}
