package org.xeptools.site.data;

import java.net.URI;
import java.util.List;
import org.xeptools.lifecycle.Status;
import org.xeptools.render.SitePages;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.XmlText;
import org.xeptools.site.build.Task;

/** The page about data for programs, and the "not found" page. */
final class DataIndex implements Part {
  private static final String INDEX = "data.html";
  private static final String NOT_FOUND = "404.html";

  private final SitePages pages;

  DataIndex(SitePages pages) {
    this.pages = pages;
  }

  @Override
  public List<Task> tasks(Series series) {
    XmlText data = XmlText.page("data").attribute("base", series.settings().base());
    for (Status status : Status.values()) {
      data.open("feed").attribute("href", Feeds.path(status)).text(status.pageName()).close();
    }
    return List.of(
        DataPages.page(pages, series, INDEX, "data.xsl", data.end()),
        // A server shows it at any address: its links begin at the root of the server.
        DataPages.page(pages, series, NOT_FOUND, root(series), "not-found.xsl", "<not-found/>"));
  }

  private static String root(Series series) {
    String path = URI.create(series.settings().base()).getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }
}
