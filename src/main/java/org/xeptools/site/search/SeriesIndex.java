package org.xeptools.site.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;
import org.xeptools.site.XepInfo;
import org.xeptools.site.build.Task;
import org.xeptools.site.index.Dependencies;
import org.xeptools.site.index.Mention;
import org.xeptools.site.index.NamespaceIndex;
import org.xeptools.site.index.NamespaceRegister;

/**
 * What the search knows of all documents without their texts: {@code search/series.js}. The order
 * of values is that of {@code documentOf} in search.js.
 */
final class SeriesIndex {
  /** A namespace that more documents use is not specific to one. */
  private static final int COMMON = 40;

  /** What people type to find a joke. */
  private static final String JOKE = "joke, humorous, humor, funny, april fools, april fool";

  private final Series series;
  private final NamespaceIndex namespaces;
  private final Map<String, String> pages;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Set<String>> own = new HashMap<>();
  private final Dependencies dependencies;

  private SeriesIndex(Series series) {
    this.series = series;
    this.namespaces = NamespaceIndex.of(series);
    this.pages = NamespaceRegister.paths(namespaces);
    this.dependencies = Dependencies.of(series);
    series.entries().forEach(entry -> places.put(entry.info().page(), places.size()));
    namespaces
        .all()
        .forEach(
            (name, usage) ->
                origin(usage)
                    .forEach(
                        mention ->
                            own.computeIfAbsent(mention.entry().info().page(), p -> new HashSet<>())
                                .add(name)));
  }

  static Task task(Series series) {
    SeriesIndex index = new SeriesIndex(series);
    return Task.file("search/series.js", SearchData.script("series", index::write));
  }

  private static List<Mention> origin(NamespaceIndex.Usage usage) {
    return Stream.concat(usage.definedBy().stream(), usage.presumed().stream()).toList();
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("documents");
    List<String> elements = series.entries().parallelStream().map(this::elements).toList();
    for (int i = 0; i < elements.size(); i++) {
      document(series.entries().get(i), elements.get(i), json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("namespaces");
    for (var namespace : namespaces.all().entrySet()) {
      List<Mention> uses = namespace.getValue().usedBy();
      json.writeStartArray();
      json.writeString(namespace.getKey());
      places(origin(namespace.getValue()), json);
      places(uses.size() > COMMON ? List.of() : uses, json);
      json.writeString(pages.getOrDefault(namespace.getKey(), ""));
      json.writeEndArray();
    }
    json.writeEndArray();
    synonyms(json);
    json.writeEndObject();
  }

  private String elements(Entry entry) {
    Set<String> names = own.getOrDefault(entry.info().page(), Set.of());
    return String.join(" ", Elements.of(entry.gist(), names));
  }

  private void document(Entry entry, String elements, JsonGenerator json) throws IOException {
    XepInfo xep = entry.info();
    json.writeStartArray();
    json.writeString(xep.page());
    json.writeString(xep.label());
    json.writeString(xep.title());
    json.writeString(xep.statusName());
    json.writeString(standing(xep));
    json.writeNumber(isJoke(xep) ? 1 : 0);
    json.writeString(xep.date());
    json.writeString(xep.shortname().orElse(""));
    json.writeString(String.join(", ", xep.tags()));
    json.writeString(xep.abstractText());
    json.writeString(String.join(", ", xep.authors()));
    json.writeNumber(xep.accepted() ? dependencies.neededBy(xep.number()).size() : 0);
    json.writeString(elements);
    json.writeEndArray();
  }

  private static boolean isJoke(XepInfo xep) {
    return XepType.meant(xep.type()).filter(t -> t == XepType.HUMOROUS).isPresent();
  }

  private static String standing(XepInfo xep) {
    return Status.meant(xep.status())
        .map(Status::standing)
        .orElse(Status.Standing.NEW)
        .name()
        .toLowerCase(Locale.ROOT);
  }

  private void places(List<Mention> uses, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Mention use : uses) {
      json.writeNumber(Optional.ofNullable(places.get(use.entry().info().page())).orElseThrow());
    }
    json.writeEndArray();
  }

  /** What people call documents, each line with the place of its document, and equal words. */
  private void synonyms(JsonGenerator json) throws IOException {
    NamedDocuments named = new NamedDocuments(series.infos());
    Synonyms all = Synonyms.ours().after(theirs());
    json.writeArrayFieldStart("aliases");
    for (Synonyms.OtherNames line : all.documents()) {
      Optional<Integer> place = named.place(line.document());
      if (place.isPresent()) {
        json.writeStartArray();
        json.writeNumber(place.get());
        json.writeString(String.join(", ", line.names()));
        json.writeEndArray();
      }
    }
    for (int place = 0; place < series.entries().size(); place++) {
      if (isJoke(series.entries().get(place).info())) {
        json.writeStartArray();
        json.writeNumber(place);
        json.writeString(JOKE);
        json.writeEndArray();
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("equals");
    for (List<String> words : all.words()) {
      json.writeString(String.join(", ", words));
    }
    json.writeEndArray();
  }

  private Synonyms theirs() {
    try {
      return SynonymsFile.in(series.corpus()).map(SynonymsFile::synonyms).orElse(Synonyms.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
