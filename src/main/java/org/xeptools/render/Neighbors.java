package org.xeptools.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xeptools.document.StatusInGit;

/**
 * What else an output has about a document, as ways from its root.
 *
 * @param pages the page of each version, by what the document calls it
 * @param changes the page that shows what a version changed, by the version
 * @param since the page that shows all changes since a version, by the version
 * @param versions the list of its versions
 * @param sig the page of the group that the document is of, or whose charter it is
 * @param formats the document in other formats
 * @param statuses those that its file in git stated, oldest first
 */
public record Neighbors(
    Map<String, String> pages,
    Map<String, String> changes,
    Map<String, String> since,
    Optional<String> versions,
    Optional<String> sig,
    List<String> formats,
    List<StatusInGit> statuses) {
  /** Nothing else. */
  public static final Neighbors NONE = of(List.of());

  /** No other pages; only what git knows of its {@code statuses}. */
  public static Neighbors of(List<StatusInGit> statuses) {
    return new Neighbors(
        Map.of(), Map.of(), Map.of(), Optional.empty(), Optional.empty(), List.of(), statuses);
  }

  public Neighbors {
    pages = new TreeMap<>(pages);
    changes = new TreeMap<>(changes);
    since = new TreeMap<>(since);
    formats = List.copyOf(formats);
    statuses = List.copyOf(statuses);
  }
}
