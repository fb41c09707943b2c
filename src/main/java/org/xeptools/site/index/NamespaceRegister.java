package org.xeptools.site.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.output.DistinctNames;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;
import org.xeptools.site.gist.ListingGist;
import org.xeptools.site.gist.Place;
import org.xeptools.site.index.KnownNamespace.Definer;
import org.xeptools.site.index.KnownNamespace.Schema;
import org.xeptools.site.index.KnownNamespace.Use;
import org.xeptools.site.index.KnownNamespace.Uses;
import org.xeptools.xsd.SchemaCatalog;

/** The facts about all namespaces of the series. */
public final class NamespaceRegister {
  private static final String FOLDER = "namespaces/";
  private static final String ENDING = ".html";

  private NamespaceRegister() {}

  /** The pages of the namespaces in {@code index}, by name; no two paths differ only in case. */
  public static Map<String, String> paths(NamespaceIndex index) {
    DistinctNames taken = new DistinctNames();
    taken.reserve(FOLDER + "index" + ENDING);
    Map<String, String> paths = new HashMap<>();
    // Defined namespaces get their preferred file names.
    for (boolean defined : new boolean[] {true, false}) {
      index
          .all()
          .forEach(
              (name, usage) -> {
                if (usage.definedBy().isEmpty() != defined) {
                  paths.put(name, taken.of(FOLDER + NamespaceName.of(name).slug(), ENDING));
                }
              });
    }
    return paths;
  }

  /** The namespaces of {@code series}, by name. */
  public static SortedMap<String, KnownNamespace> of(Series series, NamespaceIndex index) {
    Map<String, List<Definer>> definers = new HashMap<>();
    Map<String, List<Uses>> uses = new HashMap<>();
    for (Entry entry : series.entries()) {
      NamespaceUses own = NamespaceUses.of(entry.gist());
      own.defined().keySet().forEach(name -> add(definers, name, definer(entry, name, own)));
      own.used()
          .forEach(
              (name, use) ->
                  uses(entry, use.listings()).ifPresent(found -> add(uses, name, found)));
    }
    NamespaceFamilies families = new NamespaceFamilies(index.all().keySet());
    Map<String, String> paths = paths(index);
    SortedMap<String, KnownNamespace> all = new TreeMap<>();
    index
        .all()
        .forEach(
            (name, usage) -> {
              List<Definer> defining = new ArrayList<>(definers.getOrDefault(name, List.of()));
              defining.sort(Comparator.comparing(definer -> SchemaInputs.rank(definer.entry())));
              all.put(
                  name,
                  new KnownNamespace(
                      name,
                      paths.getOrDefault(name, ""),
                      Collections.unmodifiableList(defining),
                      SchemaCatalog.sourceOfRfc(name),
                      usage.presumed(),
                      ownFirst(uses.getOrDefault(name, List.of()), defining),
                      families.versions(name),
                      families.related(name)));
            });
    return all;
  }

  private static <T> void add(Map<String, List<T>> lists, String name, T thing) {
    lists.computeIfAbsent(name, n -> new ArrayList<>()).add(thing);
  }

  private static Definer definer(Entry entry, String name, NamespaceUses own) {
    List<Schema> schemas =
        own.schemas().getOrDefault(name, List.of()).stream()
            .map(
                listing ->
                    new Schema(Mention.of(entry, listing.place()), listing, entry.file(listing)))
            .toList();
    Optional<Place> section = Optional.ofNullable(own.registered().get(name));
    return new Definer(entry, schemas, section.map(place -> Mention.of(entry, place)));
  }

  private static Optional<Uses> uses(Entry entry, List<ListingGist> listings) {
    List<Use> uses =
        listings.stream()
            .filter(listing -> !listing.isSchema())
            .map(listing -> new Use(Mention.of(entry, listing.place()), listing.caption()))
            .toList();
    return uses.isEmpty() ? Optional.empty() : Optional.of(new Uses(entry, uses));
  }

  private static List<Uses> ownFirst(List<Uses> uses, List<Definer> definers) {
    Set<String> own =
        definers.stream().map(d -> d.entry().info().page()).collect(Collectors.toSet());
    return Stream.concat(
            uses.stream().filter(u -> own.contains(u.entry().info().page())),
            uses.stream().filter(u -> !own.contains(u.entry().info().page())))
        .toList();
  }
}
