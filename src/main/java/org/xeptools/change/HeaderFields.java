package org.xeptools.change;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;

/** The header fields that a change can touch, without the revision history. */
final class HeaderFields {
  private static final Set<String> JUDGED_ELSEWHERE = Set.of("revision", "abstract", "legal");

  private HeaderFields() {}

  /** The names of elements whose text differs, sorted. */
  static Set<String> changed(XepDocument old, XepDocument now) {
    Map<String, String> before = texts(old);
    Map<String, String> after = texts(now);
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeIf(
        name -> Optional.ofNullable(before.get(name)).equals(Optional.ofNullable(after.get(name))));
    return names;
  }

  /** The texts by name of element; an element without text counts as absent. */
  private static Map<String, String> texts(XepDocument document) {
    Map<String, String> texts =
        document.header().element().elements().stream()
            .filter(e -> !JUDGED_ELSEWHERE.contains(e.name()))
            .collect(
                Collectors.toMap(
                    Element::name,
                    e -> Comparison.normal(e.text().value()),
                    (a, b) -> a + " " + b,
                    TreeMap::new));
    texts.values().removeIf(String::isBlank);
    return texts;
  }
}
