package org.xeptools.site;

import java.util.List;
import java.util.Optional;
import org.xeptools.site.build.Task;

/** One kind of output of a site. Planning is pure: what it makes is written by others. */
public interface Part {
  /** What there is to make for {@code series}, in a stable order. */
  List<Task> tasks(Series series);

  /**
   * The task that makes {@code path}, if this part can tell without planning all others: somebody
   * waits for that one page.
   */
  default Optional<Task> task(Series series, String path) {
    return Optional.empty();
  }
}
