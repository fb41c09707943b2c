package org.xeptools.site.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xeptools.site.Key;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesFormat;
import org.xeptools.site.Task;

/** The series as lists for programs: {@code xeplist.xml}, {@code xeps.json}, {@code xeps.csv}. */
final class DataLists implements Part {
  private static final String SCHEMA = "xeps.schema.json";

  @Override
  public List<Task> tasks(Series series) {
    return List.of(
        Task.file("xeplist.xml", SeriesFormat.XML.write(series)),
        Task.file("xeps.csv", SeriesFormat.CSV.write(series)),
        json(series),
        Task.file(SCHEMA, schema()));
  }

  private static Task json(Series series) {
    Key key = Key.of("json").with(series.settings().base()).with(String.valueOf(series.pdfs()));
    series.entries().forEach(entry -> key.with(entry.info().page()).with(entry.digest()));
    return Task.file(
        "xeps.json",
        key,
        series.entries().size() * 3_000L,
        () -> SeriesFormat.JSON.write(series).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] schema() {
    try (InputStream in = DataLists.class.getResourceAsStream(SCHEMA)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
