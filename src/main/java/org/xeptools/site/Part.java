package org.xeptools.site;

import java.util.List;
import java.util.Optional;
import org.xeptools.site.build.Task;

/** One kind of output of a site. Planning is pure: what it makes is written by others. */
public interface Part {
  /** The pages for {@code series} that are no document's, in a stable order. */
  default List<Page> pages(Series series) {
    return List.of();
  }

  /** What else there is to make for {@code series}, in a stable order. */
  default List<Task> tasks(Series series) {
    return List.of();
  }

  /**
   * The task that makes {@code path}, if this part can tell without planning all others: somebody
   * waits for that one page.
   */
  default Optional<Task> task(Series series, String path) {
    return Optional.empty();
  }
}
