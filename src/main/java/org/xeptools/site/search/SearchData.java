package org.xeptools.site.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xeptools.site.Entry;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.XepInfo;
import org.xeptools.site.build.Key;
import org.xeptools.site.build.Task;
import org.xeptools.site.index.Mention;
import org.xeptools.site.index.NamespaceIndex;
import org.xeptools.site.index.NamespaceRegister;

/**
 * The search data for the script of the series' page, as scripts that call {@code xepData}, since a
 * page that is opened from a disk can load nothing else.
 */
public final class SearchData implements Part {
  /** All letters of the table, so that the shards stay the same from build to build. */
  private static final List<String> SHARDS =
      Stream.concat(
              Stream.of("0"), "abcdefghijklmnopqrstuvwxyz".chars().mapToObj(Character::toString))
          .toList();

  /** A namespace that more documents use is not specific to one. */
  private static final int COMMON = 40;

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  @Override
  public List<Task> tasks(Series series) {
    List<Task> tasks = new ArrayList<>();
    tasks.add(Task.file("search/series.js", series(series, NamespaceIndex.of(series))));
    Key all = Key.of("words");
    Map<String, PlainText> texts = new ConcurrentHashMap<>();
    Function<Entry, PlainText> read =
        entry -> texts.computeIfAbsent(entry.info().page(), page -> PlainText.of(entry.document()));
    for (Task text : texts(series, read)) {
      all.with(text.key());
      tasks.add(text);
    }
    tasks.add(words(series, read, all));
    return tasks;
  }

  /**
   * The searchable values that are not in the table of the page: short names, abstracts, authors,
   * namespaces.
   */
  private static String series(Series series, NamespaceIndex namespaces) {
    Map<String, Integer> places = new HashMap<>();
    Map<String, String> pages = NamespaceRegister.paths(namespaces);
    series.entries().forEach(entry -> places.put(entry.info().page(), places.size()));
    return script(
        "series",
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("documents");
          for (Entry entry : series.entries()) {
            XepInfo xep = entry.info();
            json.writeStartArray();
            json.writeString(xep.page());
            json.writeString(xep.shortname().orElse(""));
            json.writeString(xep.abstractText());
            json.writeString(String.join(", ", xep.authors()));
            json.writeEndArray();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("namespaces");
          for (var namespace : namespaces.all().entrySet()) {
            List<Mention> uses = namespace.getValue().usedBy();
            List<Mention> shown = uses.size() > COMMON ? List.of() : uses;
            List<Mention> origin =
                Stream.concat(
                        namespace.getValue().definedBy().stream(),
                        namespace.getValue().presumed().stream())
                    .toList();
            json.writeStartArray();
            json.writeString(namespace.getKey());
            places(origin, places, json);
            places(shown, places, json);
            json.writeString(pages.getOrDefault(namespace.getKey(), ""));
            json.writeEndArray();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void places(List<Mention> uses, Map<String, Integer> places, JsonGenerator json)
      throws IOException {
    json.writeStartArray();
    for (Mention use : uses) {
      json.writeNumber(Optional.ofNullable(places.get(use.entry().info().page())).orElseThrow());
    }
    json.writeEndArray();
  }

  /** The text of each document, for excerpts around a match. */
  private static List<Task> texts(Series series, Function<Entry, PlainText> read) {
    return series.entries().parallelStream()
        .map(
            entry -> {
              String name = "text/" + entry.info().page();
              return Task.file(
                  "search/" + name + ".js",
                  Key.of("text").with(entry.digest()),
                  entry.document().source().text().length() / 8,
                  () -> text(name, read.apply(entry)));
            })
        .toList();
  }

  private static byte[] text(String name, PlainText text) {
    return script(
            name,
            json -> {
              json.writeStartArray();
              for (PlainText.Part part : text.parts()) {
                json.writeStartArray();
                json.writeString(part.id());
                json.writeString(part.heading());
                json.writeString(part.text());
                json.writeEndArray();
              }
              json.writeEndArray();
            })
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Task words(Series series, Function<Entry, PlainText> read, Key key) {
    long weight =
        series.entries().stream().mapToLong(e -> e.document().source().text().length()).sum() / 8;
    return new Task(
        "search/words",
        SHARDS.stream().map(shard -> "search/words-" + shard + ".js").toList(),
        key.text(),
        weight,
        Optional.empty(),
        () -> {
          SortedMap<String, String> words =
              WordIndex.shards(series.entries().parallelStream().map(read).toList());
          Map<String, byte[]> files = new HashMap<>();
          for (String shard : SHARDS) {
            String name = "words-" + shard;
            String lines = words.getOrDefault(shard, "");
            files.put(
                "search/" + name + ".js",
                script(name, json -> json.writeString(lines)).getBytes(StandardCharsets.UTF_8));
          }
          return new Task.Made(files, List.of());
        });
  }

  private static String script(String name, Writing data) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      out.append("xepData(");
      json.writeString(name);
      json.flush();
      out.append(",");
      json.setRootValueSeparator(null);
      data.to(json);
      json.flush();
      out.append(");\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
