package org.xeptools.site;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xeptools.document.IsoDate;
import org.xeptools.facts.Key;
import org.xeptools.site.build.Batch;
import org.xeptools.site.build.Task;

/** The site map for search engines: which pages exist, and when the documents last changed. */
final class Sitemap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** The most addresses in one map. */
  private static final int LARGEST = 50_000;

  private Sitemap() {}

  /**
   * The map of those of {@code paths}, all files of the site, that are pages, and the file that
   * links to it. The paths follow from the outline, too.
   */
  static Batch batch(Series series, SeriesOutline outline, Supplier<Stream<String>> paths) {
    return new Batch("Sitemap", outline.key(), () -> tasks(series, paths.get()));
  }

  private static List<Task> tasks(Series series, Stream<String> paths) {
    String base = series.settings().base();
    List<String> pages = paths.filter(Sitemap::isListed).sorted().limit(LARGEST).toList();
    Map<String, String> dates = new HashMap<>();
    for (Entry entry : series.entries()) {
      IsoDate.parse(entry.info().date())
          .ifPresent(day -> dates.put(entry.info().page() + ".html", day.toString()));
    }
    Key key = Key.of("sitemap").with(base);
    pages.forEach(page -> key.with(page).with(dates.getOrDefault(page, "")));
    return List.of(
        Task.file(
            "sitemap.xml",
            key,
            pages.size() * 10L,
            () -> write(base, pages, dates).getBytes(StandardCharsets.UTF_8)),
        Task.file("robots.txt", "User-agent: *\nDisallow:\n\nSitemap: " + base + "sitemap.xml\n"));
  }

  /** Old versions should be found through their documents, not through a search engine. */
  private static boolean isListed(String path) {
    return path.endsWith(".html") && !path.startsWith("attic/") && !path.equals("404.html");
  }

  private static String write(String base, List<String> pages, Map<String, String> dates) {
    XmlText map = XmlText.file("urlset", NAMESPACE);
    for (String page : pages) {
      map.open("url")
          .element("loc", base + PageAddresses.path(page))
          .optional("lastmod", dates.getOrDefault(page, ""))
          .close();
    }
    return map.end();
  }
}
