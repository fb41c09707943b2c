package org.xeptools.site;

import java.util.List;
import java.util.Optional;
import org.xeptools.site.build.Task;

/** One kind of output of a site. Planning has no effects: other classes write the files. */
public interface Part {
  /** The pages for {@code series} that do not show a document, in a stable order. */
  default List<Page> pages(Series series) {
    return List.of();
  }

  /** The other tasks for {@code series}, in a stable order. */
  default List<Task> tasks(Series series) {
    return List.of();
  }

  /**
   * The task that makes {@code path}, if this part can find it without planning all tasks; for the
   * preview, which needs a single page.
   */
  default Optional<Task> task(Series series, String path) {
    return Optional.empty();
  }
}
