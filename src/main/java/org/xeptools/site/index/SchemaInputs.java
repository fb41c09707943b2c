package org.xeptools.site.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;
import org.xeptools.xsd.CompileInputs;
import org.xeptools.xsd.Rank;
import org.xeptools.xsd.SchemaInput;

/** The schemas of a series as inputs of compilation. */
public final class SchemaInputs {
  private SchemaInputs() {}

  /** The schemas of {@code series}. */
  public static CompileInputs of(Series series) {
    SortedMap<String, List<SchemaInput>> schemas = new TreeMap<>();
    series.entries().stream()
        .sorted(Comparator.comparing(SchemaInputs::rank))
        .flatMap(entry -> entry.gist().listings().stream())
        .flatMap(listing -> listing.definitions().stream())
        .forEach(s -> schemas.computeIfAbsent(s.namespace(), n -> new ArrayList<>()).add(s));
    return new CompileInputs(schemas);
  }

  /** The rank of {@code entry} among the documents that define a namespace. */
  static Rank rank(Entry entry) {
    Optional<String> number =
        Optional.of(entry.info().number()).filter(n -> entry.info().accepted());
    return Rank.of(number, entry.header().status());
  }
}
