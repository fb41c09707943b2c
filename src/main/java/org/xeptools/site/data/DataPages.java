package org.xeptools.site.data;

import java.util.Map;
import org.xeptools.render.SitePages;
import org.xeptools.site.Series;
import org.xeptools.site.build.Key;
import org.xeptools.site.build.Task;

/** Pages that one stylesheet makes. */
final class DataPages {
  private DataPages() {}

  /** The page at {@code path}, which {@code stylesheet} makes of {@code content}. */
  static Task page(SitePages pages, Series series, String path, String stylesheet, String content) {
    String root = "../".repeat((int) path.chars().filter(c -> c == '/').count());
    return page(pages, series, path, root, stylesheet, content);
  }

  /** The same for a page that may be shown at another address than its own. */
  static Task page(
      SitePages pages, Series series, String path, String root, String stylesheet, String content) {
    Map<String, String> parameters = Map.of("root", root, "site", series.settings().title());
    return Task.file(
        path,
        Key.of(stylesheet).with(content).with(root).with(series.settings().title()),
        content.length(),
        () -> pages.render(stylesheet, content, parameters));
  }
}
