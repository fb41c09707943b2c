package org.xeptools.site.requirement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.XepDocument;
import org.xeptools.facts.FactReader;
import org.xeptools.facts.Key;
import org.xeptools.site.Entry;
import org.xeptools.site.JsonFields;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SitePaths;
import org.xeptools.site.build.Task;

/** The requirements of each document, and of all documents that have some. */
public final class RequirementData implements Part {
  @Override
  public List<Task> tasks(Series series) {
    List<Task> tasks = new ArrayList<>();
    String base = series.settings().base();
    Key all = Key.of("requirements").with(base);
    for (Entry entry : series.entries()) {
      tasks.add(files(entry, base));
      all.with(entry.info().page()).with(entry.digest());
    }
    tasks.add(
        Task.file(
            "requirements.json",
            all,
            series.entries().size() * 2_000L,
            () -> all(series, base).getBytes(StandardCharsets.UTF_8)));
    tasks.add(Task.resource("requirements.schema.json", RequirementData.class));
    return tasks;
  }

  private static String all(Series series, String base) {
    return JsonFields.joined(
        series.entries().parallelStream()
            .map(
                entry ->
                    entry.fact(
                        "requirements " + base + entry.info().page(),
                        (json, out) -> out.text(json),
                        FactReader::text,
                        document -> json(document, entry, base)))
            .toList());
  }

  /** An array of one document, or an empty one. */
  private static String json(XepDocument document, Entry entry, String base) {
    RequirementList list = RequirementList.of(document, entry.info(), base);
    return RequirementFormat.JSON.write(list.lines().isEmpty() ? List.of() : List.of(list));
  }

  private static Task files(Entry entry, String base) {
    List<String> paths = SitePaths.requirements(entry.info());
    Key key = Key.of("requirements").with(base).with(entry.info().page()).with(entry.digest());
    return new Task(
        paths.get(0),
        paths,
        key.text(),
        entry.length() / 8,
        Optional.empty(),
        () -> {
          List<RequirementList> own =
              List.of(RequirementList.of(entry.document(), entry.info(), base));
          return new Task.Made(
              Map.of(
                  paths.get(0), bytes(RequirementFormat.MARKDOWN, own),
                  paths.get(1), bytes(RequirementFormat.CSV, own),
                  paths.get(2), bytes(RequirementFormat.JSON, own)),
              List.of());
        });
  }

  private static byte[] bytes(RequirementFormat format, List<RequirementList> lists) {
    return format.write(lists).getBytes(StandardCharsets.UTF_8);
  }
}
