package org.xeptools.site.data;

import java.util.List;
import org.xeptools.facts.Key;
import org.xeptools.site.Page;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesOutline;
import org.xeptools.site.XmlText;

/** The manual of the program that made the site. */
final class ManualPages implements Part {
  private static final String FOLDER = "manual/";

  @Override
  public String key(Series series, SeriesOutline outline) {
    return outline.key().isEmpty()
        ? ""
        : Key.of("manual").with(series.settings().imprint().toString()).text();
  }

  @Override
  public List<Page> pages(Series series) {
    return Manual.names().parallelStream().map(name -> page(name, series)).toList();
  }

  private static Page page(String name, Series series) {
    String path = FOLDER + Manual.file(name);
    return Page.of(series, path, "manual.xsl", write(path, Manual.markdown(name)));
  }

  private static String write(String path, String markdown) {
    XmlText page =
        XmlText.page("manual").attribute("path", path).attribute("title", Manual.title(markdown));
    page.element("text", Manual.html(markdown));
    return page.end();
  }
}
