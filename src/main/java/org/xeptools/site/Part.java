package org.xeptools.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.render.SitePages;
import org.xeptools.site.build.Batch;
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
   * A key of all that its plan for {@code series} with {@code outline} follows from, besides the
   * program; "" if that cannot be known before it is planned.
   */
  default String key(Series series, SeriesOutline outline) {
    return "";
  }

  /** All tasks for {@code series}, including its pages. */
  default List<Task> all(Series series, SitePages stylesheets) {
    return Stream.concat(
            pages(series).stream().map(page -> page.task(stylesheets)), tasks(series).stream())
        .toList();
  }

  /** The same in batches; {@code outline} is that of {@code series}. */
  default List<Batch> batches(Series series, SitePages stylesheets, SeriesOutline outline) {
    return List.of(
        new Batch(
            getClass().getSimpleName(), key(series, outline), () -> all(series, stylesheets)));
  }

  /**
   * The task that makes {@code path}, if this part can find it without planning all tasks; for the
   * preview, which needs a single page.
   */
  default Optional<Task> task(Series series, String path) {
    return Optional.empty();
  }
}
