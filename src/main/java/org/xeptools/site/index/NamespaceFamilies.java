package org.xeptools.site.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups of namespaces with similar names. */
final class NamespaceFamilies {
  /** The most names in a list; the newest ones are listed. */
  private static final int MOST = 60;

  private final Map<String, List<NamespaceName>> versions;
  private final Map<String, List<NamespaceName>> families;

  NamespaceFamilies(Collection<String> names) {
    List<NamespaceName> sorted =
        names.stream().map(NamespaceName::of).sorted(NamespaceName.ORDER).toList();
    versions =
        sorted.stream()
            .collect(Collectors.groupingBy(name -> name.family() + "#" + name.fragment()));
    families = sorted.stream().collect(Collectors.groupingBy(NamespaceName::family));
  }

  /** The names that differ from {@code name} only in their number, the newest first. */
  List<String> versions(String name) {
    NamespaceName own = NamespaceName.of(name);
    return first(versions.getOrDefault(own.family() + "#" + own.fragment(), List.of()))
        .filter(own::isVersionOf)
        .map(NamespaceName::name)
        .toList();
  }

  /** The names with the same beginning and another fragment. */
  List<String> related(String name) {
    NamespaceName own = NamespaceName.of(name);
    return first(families.getOrDefault(own.family(), List.of()))
        .filter(other -> !other.fragment().equals(own.fragment()))
        .map(NamespaceName::name)
        .toList();
  }

  private static Stream<NamespaceName> first(List<NamespaceName> names) {
    return names.stream().limit(MOST);
  }
}
