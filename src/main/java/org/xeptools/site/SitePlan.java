package org.xeptools.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xeptools.site.build.Task;

/**
 * What a site will hold; worked out before anything is written.
 *
 * @param accepted how many published documents
 * @param inbox how many ProtoXEPs
 * @param unreadable how many files hold no document, and are left out
 * @param tasks what there is to make, in a stable order; no two make the same file
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

  /** The plan of {@code series}: what each of {@code parts} makes of it, and a map of the pages. */
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
