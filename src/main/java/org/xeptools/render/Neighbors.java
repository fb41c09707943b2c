package org.xeptools.render;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What else an output has about a document, as ways from its root.
 *
 * @param editions the page of each version, by what the document calls it
 * @param changes the page that shows what a version changed, by the version
 * @param since the page that shows all changes since a version, by the version
 * @param sig the page of the group that the document is of, or whose charter it is
 */
public record Neighbors(
    Map<String, String> editions,
    Map<String, String> changes,
    Map<String, String> since,
    Optional<String> sig) {
  /** Nothing else. */
  public static final Neighbors NONE =
      new Neighbors(Map.of(), Map.of(), Map.of(), Optional.empty());

  public Neighbors {
    editions = new TreeMap<>(editions);
    changes = new TreeMap<>(changes);
    since = new TreeMap<>(since);
  }
}
