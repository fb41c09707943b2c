package org.xeptools.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.history.PublishedVersion;
import org.xeptools.render.Implementation;
import org.xeptools.render.Neighbors;
import org.xeptools.site.program.Implementations;

/** The other pages of a site about each document. */
public final class Neighborhood {
  private final Series series;
  private final Surroundings surroundings;
  private final Implementations implementations;
  private final AuthorPlaces authors;
  private final Comparisons comparisons;

  Neighborhood(Series series, Surroundings surroundings) {
    this.series = series;
    this.surroundings = surroundings;
    this.implementations = Implementations.of(series.corpus());
    this.authors = AuthorPlaces.of(series);
    this.comparisons = new Comparisons(series, surroundings.asked());
  }

  /** The pages of the changes of each version of {@code entry}, by version. */
  public static Map<String, String> changes(Series series, Entry entry) {
    Map<String, String> changes = new HashMap<>();
    List<PublishedVersion> versions = versions(series, entry);
    for (int i = 0; i + 1 < versions.size(); i++) {
      PublishedVersion version = versions.get(i);
      changes.put(version.stated(), AtticPaths.changes(versions.get(i + 1), version));
    }
    return changes;
  }

  static List<PublishedVersion> versions(Series series, Entry entry) {
    return entry.info().accepted() ? series.versions(entry.info().number()) : List.of();
  }

  Neighbors of(Entry entry) {
    Map<String, String> pages = new HashMap<>();
    List<PublishedVersion> versions = versions(series, entry);
    versions.forEach(version -> pages.put(version.stated(), AtticPaths.page(version)));
    Optional<String> list =
        versions.isEmpty() ? Optional.empty() : Optional.of(AtticPaths.list(entry.info().number()));
    return new Neighbors(
        Optional.ofNullable(pages.get(entry.info().version())),
        pages,
        changes(series, entry),
        comparisons.since(entry),
        list,
        Optional.ofNullable(surroundings.groups().get(entry.info().page())),
        formats(entry),
        SitePaths.requirements(entry.info()).stream().map(PageAddresses::path).toList(),
        authors.ways(entry),
        work(entry),
        series.statuses(entry),
        implementations(entry),
        entry.info().accepted()
            ? surroundings.levels().getOrDefault(entry.info().number(), List.of())
            : List.of());
  }

  private List<Implementation> implementations(Entry entry) {
    return entry.info().accepted()
        ? implementations.of(entry.info().number()).stream().map(use -> use.shown()).toList()
        : List.of();
  }

  private Map<String, String> work(Entry entry) {
    String file =
        series.corpus().folder().relativize(entry.info().file()).toString().replace('\\', '/');
    Map<String, String> addresses = new HashMap<>();
    for (WorkPlace place : WorkPlace.values()) {
      series.settings().at(place, file).ifPresent(a -> addresses.put(place.key(), a));
    }
    return addresses;
  }

  private List<String> formats(Entry entry) {
    String base = entry.info().page();
    return Stream.of("pdf", "epub", "xml")
        .filter(format -> !format.equals("pdf") || series.pdfs())
        .filter(format -> !format.equals("epub") || series.settings().epub())
        .map(format -> base + "." + format)
        .toList();
  }
}
