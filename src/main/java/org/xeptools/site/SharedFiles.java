package org.xeptools.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.xeptools.render.Assets;
import org.xeptools.site.build.Task;

/** Style sheets, scripts and pictures of all pages, and the declarations that documents name. */
final class SharedFiles implements Part {
  /** The limit for files of declarations. */
  private static final int MAX_SIZE = 4_000_000;

  private static final List<String> DECLARATIONS = List.of("xep.ent", "xep.dtd");

  @Override
  public String key(Series series, SeriesOutline outline) {
    return outline.key();
  }

  @Override
  public List<Task> tasks(Series series) {
    List<Task> tasks = new ArrayList<>();
    Assets.all().forEach((path, content) -> tasks.add(Task.file(path, content)));
    series.settings().logo().ifPresent(logo -> tasks.add(Task.file(logo.path(), logo.content())));
    for (String name : DECLARATIONS) {
      series
          .corpus()
          .declarations(name)
          .ifPresent(
              file -> {
                try {
                  tasks.add(Task.file(name, series.corpus().tree().read(file, MAX_SIZE)));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return tasks;
  }
}
