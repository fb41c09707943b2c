package org.xeptools.site.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;

/**
 * The XML namespaces that the series' documents define and use.
 *
 * @param all the namespaces with their places, by name
 */
public record NamespaceIndex(SortedMap<String, Usage> all) {
  private static final Pattern OF_XMPP =
      Pattern.compile("^(?:urn:xmpp:|jabber:|https?://(?:www\\.)?(?:jabber|xmpp)\\.org/)");

  private static final Pattern VERSION = Pattern.compile("(?::\\d+)?(?:[#:](?:errors?|info))?$");

  /** A namespace that more documents use does not come from one of them. */
  private static final int FEW = 5;

  /**
   * The definitions and uses of a namespace.
   *
   * @param definedBy the place of its schema or registration, one for each document
   * @param usedBy the first place in each document that has it in a listing
   * @param presumed the most likely origin of a namespace without a definition
   */
  public record Usage(List<Mention> definedBy, List<Mention> usedBy, Optional<Mention> presumed) {
    public Usage {
      definedBy = List.copyOf(definedBy);
      usedBy = List.copyOf(usedBy);
    }
  }

  /** A name in the listings of one document. */
  private record Use(Mention first, int times) {}

  /** The namespaces in one document. */
  private record Said(Map<String, Mention> defined, Map<String, Use> used) {}

  /** The namespaces of {@code series}. */
  public static NamespaceIndex of(Series series) {
    return series.kept().get(NamespaceIndex.class, () -> now(series));
  }

  private static NamespaceIndex now(Series series) {
    List<Said> said = series.entries().parallelStream().map(NamespaceIndex::said).toList();
    SortedMap<String, List<Mention>> defined = new TreeMap<>();
    SortedMap<String, List<Use>> used = new TreeMap<>();
    for (Said one : said) {
      one.defined().forEach((n, p) -> defined.computeIfAbsent(n, k -> new ArrayList<>()).add(p));
      one.used().forEach((n, u) -> used.computeIfAbsent(n, k -> new ArrayList<>()).add(u));
    }
    SortedMap<String, Usage> all = new TreeMap<>();
    defined.forEach(
        (name, places) ->
            all.put(
                name,
                new Usage(places, places(used.getOrDefault(name, List.of())), Optional.empty())));
    used.forEach(
        (name, uses) ->
            all.putIfAbsent(
                name, new Usage(List.of(), places(uses), presumed(name, uses, defined))));
    return new NamespaceIndex(all);
  }

  private static List<Mention> places(List<Use> uses) {
    return uses.stream().map(Use::first).toList();
  }

  /** The definition of another version of the namespace, or the document that uses it most. */
  private static Optional<Mention> presumed(
      String name, List<Use> uses, SortedMap<String, List<Mention>> defined) {
    if (!OF_XMPP.matcher(name).find() || name.contains("example")) {
      return Optional.empty();
    }
    String stem = VERSION.matcher(name).replaceFirst("");
    Optional<Mention> other =
        defined.tailMap(stem).entrySet().stream()
            .takeWhile(e -> e.getKey().startsWith(stem))
            .filter(e -> VERSION.matcher(e.getKey()).replaceFirst("").equals(stem))
            .map(e -> e.getValue().get(0))
            .findFirst();
    return uses.size() > FEW
        ? other
        : other.or(() -> uses.stream().max(Comparator.comparing(Use::times)).map(Use::first));
  }

  private static Said said(Entry entry) {
    NamespaceUses uses = NamespaceUses.of(entry.gist());
    Map<String, Mention> defined = new LinkedHashMap<>();
    uses.defined().forEach((name, place) -> defined.put(name, Mention.of(entry, place)));
    Map<String, Use> used = new LinkedHashMap<>();
    uses.used()
        .forEach(
            (name, use) -> {
              Mention first = Mention.of(entry, use.listings().get(0).place());
              used.put(name, new Use(first, use.times()));
            });
    return new Said(defined, used);
  }
}
