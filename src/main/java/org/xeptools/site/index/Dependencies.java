package org.xeptools.site.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;

/** The dependencies between published documents, by number, from their headers. */
public final class Dependencies {
  private final NavigableMap<String, Entry> entries = new TreeMap<>();
  private final Map<String, NavigableSet<String>> needs = new HashMap<>();
  private final Map<String, NavigableSet<String>> neededBy = new HashMap<>();
  private final Map<String, List<Entry>> neededInInbox = new HashMap<>();

  private Dependencies() {}

  /** The dependencies in {@code series}, without missing documents and a document itself. */
  public static Dependencies of(Series series) {
    Dependencies all = new Dependencies();
    series.accepted().forEach(e -> all.entries.putIfAbsent(e.info().number(), e));
    for (Entry entry : series.entries()) {
      NavigableSet<String> numbers = new TreeSet<>();
      entry.info().dependencies().stream()
          .flatMap(spec -> XepName.number(spec).stream())
          .filter(number -> all.entries.containsKey(number))
          .filter(number -> !number.equals(entry.info().number()))
          .forEach(numbers::add);
      if (entry.info().accepted()) {
        all.needs.put(entry.info().number(), numbers);
        numbers.forEach(
            n -> all.neededBy.computeIfAbsent(n, k -> new TreeSet<>()).add(entry.info().number()));
      } else {
        numbers.forEach(
            n -> all.neededInInbox.computeIfAbsent(n, k -> new ArrayList<>()).add(entry));
      }
    }
    return all;
  }

  /** The published documents, by number. */
  public NavigableMap<String, Entry> entries() {
    return entries;
  }

  /** The documents that {@code number} depends on. */
  public NavigableSet<String> needs(String number) {
    return needs.getOrDefault(number, new TreeSet<>());
  }

  /** The documents that depend on {@code number}. */
  public NavigableSet<String> neededBy(String number) {
    return neededBy.getOrDefault(number, new TreeSet<>());
  }

  /** The proposals that depend on {@code number}. */
  public List<Entry> neededInInbox(String number) {
    return neededInInbox.getOrDefault(number, List.of());
  }

  /** The dependencies of {@code entry} that are not documents of this series. */
  public List<String> others(Entry entry) {
    return entry.info().dependencies().stream()
        .filter(
            spec ->
                Optional.of(spec).flatMap(XepName::number).filter(entries::containsKey).isEmpty())
        .distinct()
        .toList();
  }
}
