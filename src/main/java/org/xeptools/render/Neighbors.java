package org.xeptools.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xeptools.document.StatusInGit;

/**
 * Other pages about a document, as paths from the root of the output.
 *
 * @param own the page that keeps the version at hand
 * @param pages the page of each version, by version
 * @param changes the page of the changes that a version made, by version
 * @param since the page of all changes since a version, by version
 * @param versions the list of its versions
 * @param sig the page of the group that the document belongs to, or whose charter it is
 * @param formats the document in other formats
 * @param requirements its requirements as a checklist, as CSV and as JSON, as parts of addresses
 * @param authors the place of each of its authors in the list of authors, by name
 * @param work the addresses on the web where it is edited and discussed, and where its history is,
 *     by {@code edit}, {@code history}, {@code issues}
 * @param statuses the statuses of its file in git, oldest first
 * @param implementations the programs that say something about it, by name
 * @param levels the compliance levels that ask for it
 */
public record Neighbors(
    Optional<String> own,
    Map<String, String> pages,
    Map<String, String> changes,
    Map<String, String> since,
    Optional<String> versions,
    Optional<String> sig,
    List<String> formats,
    List<String> requirements,
    Map<String, String> authors,
    Map<String, String> work,
    List<StatusInGit> statuses,
    List<Implementation> implementations,
    List<Level> levels) {
  /**
   * A level of a compliance suite: {@code IM Advanced Client}.
   *
   * @param isAside true if it names the document, but does not ask for it
   */
  public record Level(String name, String page, boolean isAside) {}

  /** No other pages, and no history. */
  public static final Neighbors NONE = of(List.of());

  /** No other pages; only its {@code statuses} in git. */
  public static Neighbors of(List<StatusInGit> statuses) {
    return of(Optional.empty(), statuses);
  }

  /** No other pages except {@code own}, the one that keeps the version at hand. */
  public static Neighbors of(Optional<String> own, List<StatusInGit> statuses) {
    return new Neighbors(
        own,
        Map.of(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        statuses,
        List.of(),
        List.of());
  }

  public Neighbors {
    pages = new TreeMap<>(pages);
    changes = new TreeMap<>(changes);
    since = new TreeMap<>(since);
    formats = List.copyOf(formats);
    authors = new TreeMap<>(authors);
    work = new TreeMap<>(work);
    requirements = List.copyOf(requirements);
    statuses = List.copyOf(statuses);
    implementations = List.copyOf(implementations);
    levels = List.copyOf(levels);
  }
}
