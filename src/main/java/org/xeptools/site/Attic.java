package org.xeptools.site;

import java.util.List;
import java.util.Optional;
import org.xeptools.history.PublishedVersions;
import org.xeptools.render.PastRenderer;
import org.xeptools.render.RedlineRenderer;
import org.xeptools.render.SitePages;
import org.xeptools.render.Stylesheets;
import org.xeptools.site.build.Task;

/**
 * Every published version of every document, and the changes from each to the next, if the tree has
 * a history.
 */
final class Attic implements Part {
  private final PastRenderer past;
  private final RedlineRenderer redlines;
  private final SitePages pages;

  Attic(Stylesheets stylesheets, SitePages pages) {
    this.past = new PastRenderer(stylesheets);
    this.redlines = new RedlineRenderer(stylesheets);
    this.pages = pages;
  }

  @Override
  public String key(Series series, SeriesOutline outline) {
    return outline.key();
  }

  @Override
  public List<Page> pages(Series series) {
    return history(series)
        .map(h -> Page.of(series, AtticPaths.INDEX, "attic.xsl", AtticIndex.of(h, series)))
        .stream()
        .toList();
  }

  @Override
  public List<Task> tasks(Series series) {
    return history(series)
        .map(h -> new AtticTasks(past, redlines, pages, h, series).all())
        .orElse(List.of());
  }

  private static Optional<PublishedVersions> history(Series series) {
    return series.history().filter(h -> !h.versions().isEmpty());
  }
}
