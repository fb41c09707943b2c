package org.xeptools.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.render.Renderer;
import org.xeptools.render.SitePages;
import org.xeptools.render.Stylesheets;

/**
 * What a site will hold; worked out before anything is written.
 *
 * @param tasks what there is to make, in a stable order; no two make the same file
 */
public record SitePlan(List<Task> tasks) {

  public SitePlan {
    tasks = List.copyOf(tasks);
    Map<String, Task> owners = new HashMap<>();
    for (Task task : tasks) {
      for (String path : task.paths()) {
        Task other = owners.put(path, task);
        if (other != null) {
          throw new IllegalArgumentException(
              path + " is made twice, by " + other.name() + " and by " + task.name());
        }
      }
    }
  }

  /** All parts of a site. */
  public static List<Part> parts(Stylesheets stylesheets, Renderer html, Optional<Renderer> pdf) {
    SitePages pages = new SitePages(stylesheets);
    return List.of(new DocumentPages(html, pdf), new SeriesLists(pages), new SharedFiles());
  }

  /** The plan of {@code series}: what each of {@code parts} makes of it. */
  public static SitePlan of(Series series, List<Part> parts) {
    return new SitePlan(parts.stream().flatMap(part -> part.tasks(series).stream()).toList());
  }
}
