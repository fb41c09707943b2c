package org.xeptools.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xeptools.site.build.Task;

/**
 * The content of a site, planned before anything is written.
 *
 * @param accepted the number of published documents
 * @param inbox the number of ProtoXEPs
 * @param unreadable the number of files without a readable document, which are left out
 * @param tasks the tasks, in a stable order; no two make the same file
 */
public record SitePlan(int accepted, int inbox, int unreadable, List<Task> tasks) {

  public SitePlan {
    tasks = List.copyOf(tasks);
    Map<String, Task> owners = new HashMap<>();
    Map<String, Task> names = new HashMap<>();
    for (Task task : tasks) {
      if (names.put(task.name(), task) != null) {
        throw new IllegalArgumentException("two tasks are called " + task.name());
      }
      for (String path : task.paths()) {
        Task other = owners.put(path, task);
        if (other != null) {
          throw new IllegalArgumentException(
              path + " is made twice, by " + other.name() + " and by " + task.name());
        }
      }
    }
  }

  /** The plan for {@code series}: the tasks of {@code parts}, and a map of the pages. */
  public static SitePlan of(Series series, Parts parts) {
    List<Task> tasks =
        new ArrayList<>(
            parts.all().parallelStream()
                .flatMap(part -> parts.tasks(part, series).stream())
                .toList());
    tasks.addAll(Sitemap.tasks(series, tasks));
    int accepted = series.accepted().size();
    return new SitePlan(
        accepted, series.entries().size() - accepted, series.unreadable().size(), tasks);
  }
}
