package org.xeptools.lsp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.schema.FormatGuide;
import org.xeptools.lifecycle.Status;

/** Values that the elements of a header may have, each with what it means. */
final class HeaderValues {
  private HeaderValues() {}

  /** Those of the element {@code name}; none for one that has text of its own. */
  static Map<String, String> of(String name, View view) {
    Map<String, String> values = new LinkedHashMap<>();
    FormatGuide.get()
        .element(name)
        .ifPresent(
            guide -> guide.values().forEach(value -> values.put(value, meaning(name, value))));
    Corpus corpus = view.corpus();
    if (name.equals("spec")) {
      corpus
          .published()
          .keySet()
          .forEach(
              number ->
                  values.put(
                      "XEP-" + number,
                      corpus.header(number).map(h -> EntityGuide.text(h.title())).orElse("")));
    } else if (name.equals("date")) {
      values.put(view.session().rules().today().toString(), "today");
    } else if (name.equals("tag")) {
      values.putAll(tags(corpus));
    }
    return values;
  }

  private static String meaning(String name, String value) {
    return name.equals("status")
        ? Status.of(value).map(status -> status.meaning(java.util.Optional.empty())).orElse("")
        : "";
  }

  /** The tags of the series, with the number of documents that have them. */
  private static Map<String, String> tags(Corpus corpus) {
    Map<String, Integer> counts = new TreeMap<>();
    corpus.published().keySet().stream()
        .flatMap(number -> corpus.header(number).stream())
        .map(Header::tags)
        .flatMap(List::stream)
        .map(Field::text)
        .forEach(tag -> counts.merge(tag, 1, Integer::sum));
    Map<String, String> tags = new LinkedHashMap<>();
    Stream<Map.Entry<String, Integer>> all = counts.entrySet().stream();
    all.filter(entry -> !entry.getKey().isEmpty())
        .forEach(
            entry ->
                tags.put(
                    entry.getKey(),
                    entry.getValue() == 1 ? "in 1 XEP" : "in " + entry.getValue() + " XEPs"));
    return tags;
  }
}
