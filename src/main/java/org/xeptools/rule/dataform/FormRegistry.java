package org.xeptools.rule.dataform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;

/** The fields that the registry sections of a tree's documents register, by form type. */
final class FormRegistry {
  private static final String ENTRY = "form_type";

  private final Map<String, Map<String, Registered>> fields = new TreeMap<>();

  private FormRegistry(Collection<Registered> registered) {
    registered.forEach(
        field ->
            fields
                .computeIfAbsent(field.formType(), t -> new LinkedHashMap<>())
                .putIfAbsent(field.name(), field));
  }

  /**
   * A registered field.
   *
   * @param formType the form type
   * @param type its type, "" if the entry has none
   * @param document the name of the file that registers it
   */
  record Registered(String formType, String name, String type, String document) {}

  /** The fields in the files of {@code corpus}, which are searched once. */
  static FormRegistry of(Corpus corpus) {
    return corpus
        .kept()
        .get(
            FormRegistry.class,
            () ->
                new FormRegistry(
                    corpus.files().parallelStream()
                        .flatMap(file -> in(corpus.listings(file, ENTRY), file))
                        .toList()));
  }

  /** The fields in {@code document} alone. */
  static FormRegistry of(XepDocument document) {
    return new FormRegistry(in(document.listings(), document.source().path()).toList());
  }

  /** The fields of {@code formType} by name; empty if it is not registered. */
  Map<String, Registered> of(String formType) {
    return fields.getOrDefault(formType, Map.of());
  }

  /** The form types with a field {@code name}, sorted. */
  List<String> typesWith(String name) {
    return fields.entrySet().stream()
        .filter(type -> type.getValue().containsKey(name))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Stream<Registered> in(List<Listing> listings, Path file) {
    List<Registered> found = new ArrayList<>();
    for (Listing listing : listings) {
      if (listing.text().value().contains(ENTRY)) {
        listing.xml().walk(entry -> collect(entry, file, found));
      }
    }
    return found.stream();
  }

  private static void collect(XmlElement entry, Path file, List<Registered> found) {
    String name = entry.first("name").map(n -> n.content().strip()).orElse("");
    if (entry.is(ENTRY) && !name.isEmpty()) {
      for (XmlElement field : entry.elements()) {
        if (field.is("field") && !field.value("var").isEmpty()) {
          found.add(
              new Registered(
                  name,
                  field.value("var"),
                  field.value("type"),
                  String.valueOf(file.getFileName())));
        }
      }
    }
  }
}
