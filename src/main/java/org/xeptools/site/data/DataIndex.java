package org.xeptools.site.data;

import java.net.URI;
import java.util.List;
import org.xeptools.lifecycle.Status;
import org.xeptools.site.Page;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesOutline;
import org.xeptools.site.XmlText;

/** The page about data for programs, and the "not found" page. */
final class DataIndex implements Part {
  private static final String INDEX = "data.html";
  private static final String NOT_FOUND = "404.html";

  @Override
  public String key(Series series, SeriesOutline outline) {
    return outline.key();
  }

  @Override
  public List<Page> pages(Series series) {
    XmlText data =
        XmlText.page("data")
            .attribute("base", series.settings().base())
            .flag("programs", !series.corpus().programs().isEmpty());
    for (Status status : Status.values()) {
      data.open("feed").attribute("href", Feeds.path(status)).text(status.pageName()).close();
    }
    return List.of(
        Page.of(series, INDEX, "data.xsl", data.end()),
        // A server may show it at any address, so its links begin at the root of the server.
        Page.of(series, NOT_FOUND, "not-found.xsl", "<not-found/>").with("root", root(series)));
  }

  private static String root(Series series) {
    String path = URI.create(series.settings().base()).getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }
}
