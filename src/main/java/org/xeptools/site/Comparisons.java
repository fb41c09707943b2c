package org.xeptools.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.history.PublishedVersion;
import org.xeptools.site.index.ComplianceSuite;

/**
 * The old versions that readers compare with the newest: the few before it, those with which the
 * document entered a state, and the one that the compliance suite asks for.
 */
public final class Comparisons {
  /** The number of versions before the newest that are compared with it, whatever their states. */
  private static final int NEWEST = 3;

  private final Series series;
  private final Map<String, String> asked;

  /** The comparisons of {@code series}; {@code asked} are the versions that the suite asks for. */
  Comparisons(Series series, Map<String, String> asked) {
    this.series = series;
    this.asked = asked;
  }

  /** The comparisons of {@code series}, whose newest compliance suite is {@code suite}. */
  public static Comparisons of(Series series, Optional<ComplianceSuite> suite) {
    return new Comparisons(series, asked(series, suite));
  }

  /** The versions that {@code suite} can have meant, by number, if the site shows old versions. */
  static Map<String, String> asked(Series series, Optional<ComplianceSuite> suite) {
    return series.history().isPresent()
        ? suite.map(s -> s.versions(series)).orElse(Map.of())
        : Map.of();
  }

  static Comparisons of(Series series) {
    return of(series, ComplianceSuite.of(series));
  }

  /** The pages of all changes since each version of {@code entry} that is compared, by version. */
  public Map<String, String> since(Entry entry) {
    Map<String, String> since = new HashMap<>();
    List<PublishedVersion> versions = Neighborhood.versions(series, entry);
    for (int i = 0; i < versions.size(); i++) {
      String version = versions.get(i).stated();
      since(versions, i).ifPresent(page -> since.put(version, page));
    }
    return since;
  }

  /** The path of the page with the changes since the version at {@code at}, if there is one. */
  Optional<String> since(List<PublishedVersion> versions, int at) {
    if (at == 1) {
      return Optional.of(AtticPaths.changes(versions.get(1), versions.get(0)));
    }
    return at > 1 && isCompared(versions, at)
        ? Optional.of(AtticPaths.since(versions.get(at)))
        : Optional.empty();
  }

  private boolean isCompared(List<PublishedVersion> versions, int at) {
    PublishedVersion version = versions.get(at);
    return at <= NEWEST
        || at + 1 == versions.size()
        || !version.status().equals(versions.get(at + 1).status())
        || version.stated().equals(asked.get(version.number()));
  }
}
