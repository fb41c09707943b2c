package org.xeptools.site.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;
import org.xeptools.site.gist.ListingGist;
import org.xeptools.site.index.NamespaceIndex.Usage;

/** The features of service discovery (XEP-0030), with the documents that define and use them. */
public final class Features {
  private Features() {}

  /**
   * The features by name. A feature is defined where it is registered, or where the namespace of
   * the same name is defined; it is used where an example of a reply has it.
   */
  public static SortedMap<String, Usage> of(Series series, NamespaceIndex namespaces) {
    record Said(Map<String, Mention> registered, Map<String, Mention> used) {}
    List<Said> said =
        series.entries().parallelStream()
            .map(
                entry -> {
                  Map<String, Mention> registered = new LinkedHashMap<>();
                  Map<String, Mention> used = new LinkedHashMap<>();
                  collect(entry, registered, used);
                  return new Said(registered, used);
                })
            .toList();
    SortedMap<String, List<Mention>> registered = new TreeMap<>();
    SortedMap<String, List<Mention>> used = new TreeMap<>();
    for (Said one : said) {
      one.registered()
          .forEach((n, p) -> registered.computeIfAbsent(n, k -> new ArrayList<>()).add(p));
      one.used().forEach((n, p) -> used.computeIfAbsent(n, k -> new ArrayList<>()).add(p));
    }
    SortedMap<String, Usage> all = new TreeMap<>();
    Optional<Mention> none = Optional.empty();
    registered.forEach((n, p) -> all.put(n, new Usage(p, used.getOrDefault(n, List.of()), none)));
    used.forEach((n, p) -> all.putIfAbsent(n, new Usage(definers(n, namespaces), p, none)));
    return all;
  }

  /** The definition of the namespace that is the feature, or the part of it before {@code #}. */
  private static List<Mention> definers(String feature, NamespaceIndex namespaces) {
    int hash = feature.indexOf('#');
    String stem = hash < 0 ? feature : feature.substring(0, hash);
    return Stream.of(feature, stem)
        .flatMap(name -> Optional.ofNullable(namespaces.all().get(name)).stream())
        .map(
            usage ->
                usage.definedBy().isEmpty()
                    ? usage.presumed().stream().toList()
                    : usage.definedBy())
        .filter(places -> !places.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static void collect(
      Entry entry, Map<String, Mention> registered, Map<String, Mention> used) {
    for (ListingGist listing : entry.gist().listings()) {
      Mention here = Mention.of(entry, listing.place());
      listing.features().forEach(name -> used.putIfAbsent(name, here));
      listing.registered().forEach(name -> registered.putIfAbsent(name, here));
    }
  }
}
