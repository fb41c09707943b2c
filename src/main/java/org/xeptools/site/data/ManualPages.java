package org.xeptools.site.data;

import java.util.List;
import java.util.Map;
import org.xeptools.render.SitePages;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.XmlText;
import org.xeptools.site.build.Key;
import org.xeptools.site.build.Task;

/** The manual of the program that made the site. */
final class ManualPages implements Part {
  private static final String FOLDER = "manual/";

  private final SitePages pages;

  ManualPages(SitePages pages) {
    this.pages = pages;
  }

  @Override
  public List<Task> tasks(Series series) {
    return Manual.names().stream().map(name -> task(name, series)).toList();
  }

  private Task task(String name, Series series) {
    String path = FOLDER + Manual.file(name);
    String site = series.settings().title();
    String markdown = Manual.markdown(name);
    return Task.file(
        path,
        Key.of("manual").with(markdown).with(site),
        markdown.length(),
        () ->
            pages.render("manual.xsl", write(path, markdown), Map.of("root", "../", "site", site)));
  }

  private static String write(String path, String markdown) {
    XmlText page =
        XmlText.page("manual").attribute("path", path).attribute("title", Manual.title(markdown));
    page.element("text", Manual.html(markdown));
    return page.end();
  }
}
