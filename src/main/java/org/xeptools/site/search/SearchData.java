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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xeptools.facts.Key;
import org.xeptools.render.SitePages;
import org.xeptools.site.Entry;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesOutline;
import org.xeptools.site.build.Batch;
import org.xeptools.site.build.Task;

/**
 * The data of the search, as scripts that call {@code xepData}, since a page that is opened from a
 * disk can load nothing else.
 */
public final class SearchData implements Part {
  /** All letters of the table, so that the shards stay the same from build to build. */
  private static final List<String> SHARDS =
      Stream.concat(
              Stream.of("0"), "abcdefghijklmnopqrstuvwxyz".chars().mapToObj(Character::toString))
          .toList();

  /** The content of a script. */
  interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  @Override
  public List<Batch> batches(Series series, SitePages stylesheets, SeriesOutline outline) {
    return List.of(
        new Batch("SeriesIndex", outline.key(), () -> List.of(SeriesIndex.task(series))),
        new Batch("SearchData", "", () -> wordsAndTexts(series)));
  }

  @Override
  public List<Task> tasks(Series series) {
    return Stream.concat(Stream.of(SeriesIndex.task(series)), wordsAndTexts(series).stream())
        .toList();
  }

  private static List<Task> wordsAndTexts(Series series) {
    List<Task> tasks = new ArrayList<>();
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

  /** The text of each document, for excerpts around a match. */
  private static List<Task> texts(Series series, Function<Entry, PlainText> read) {
    return series.entries().parallelStream()
        .map(
            entry -> {
              String name = "text/" + entry.info().page();
              return Task.file(
                  "search/" + name + ".js",
                  Key.of("text").with(entry.digest()),
                  entry.length() / 8,
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
    long weight = series.entries().stream().mapToLong(e -> e.length()).sum() / 8;
    return new Task(
        "search/words",
        SHARDS.stream().map(shard -> "search/words-" + shard + ".js").toList(),
        key.text(),
        weight,
        Optional.empty(),
        () -> {
          List<SearchWords> words =
              series.entries().parallelStream()
                  .map(
                      entry ->
                          entry.fact(
                              "words",
                              SearchWords::write,
                              SearchWords::read,
                              document -> WordIndex.words(read.apply(entry))))
                  .toList();
          Map<String, byte[]> files = new HashMap<>();
          for (String shard : SHARDS) {
            files.put(
                "search/words-" + shard + ".js",
                shard(shard, words.stream().map(w -> w.shard(shard)).toList(), series));
          }
          return new Task.Made(files, List.of());
        });
  }

  /** The script of a shard; most changes of a document leave most shards as they are. */
  private static byte[] shard(String name, List<SearchWords.Shard> words, Series series) {
    Key key = Key.of("shard").with(name);
    words.forEach(shard -> key.with(shard.digest()));
    String text =
        series
            .corpus()
            .contents()
            .fact(
                key,
                () -> script("words-" + name, json -> json.writeString(WordIndex.lines(words))));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A script that hands {@code data} over under {@code name}. */
  static String script(String name, Writing data) {
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
