package org.xeptools.site.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xeptools.facts.Key;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesFormat;
import org.xeptools.site.SeriesOutline;
import org.xeptools.site.build.Task;

/** The series as lists for programs: {@code xeplist.xml}, {@code xeps.json}, {@code xeps.csv}. */
final class DataLists implements Part {
  @Override
  public String key(Series series, SeriesOutline outline) {
    return outline.key();
  }

  @Override
  public List<Task> tasks(Series series) {
    return List.of(
        Task.file("xeplist.xml", SeriesFormat.XML.write(series)),
        Task.file("xeps.csv", SeriesFormat.CSV.write(series)),
        json(series),
        Task.resource("xeps.schema.json", DataLists.class));
  }

  private static Task json(Series series) {
    Key key = Key.of("json").with(series.settings().base()).with(String.valueOf(series.pdfs()));
    series
        .entries()
        .forEach(
            entry ->
                key.with(entry.info().page())
                    .with(entry.outline())
                    .with(series.statuses(entry).toString()));
    return Task.file(
        "xeps.json",
        key,
        series.entries().size() * 3_000L,
        () -> SeriesFormat.JSON.write(series).getBytes(StandardCharsets.UTF_8));
  }
}
