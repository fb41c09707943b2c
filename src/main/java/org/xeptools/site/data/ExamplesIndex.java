package org.xeptools.site.data;

import java.util.List;
import org.xeptools.site.Entry;
import org.xeptools.site.Page;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesOutline;
import org.xeptools.site.SitePaths;
import org.xeptools.site.XepInfo;
import org.xeptools.site.XmlText;
import org.xeptools.site.gist.ListingGist;

/** The list of the files with examples. */
final class ExamplesIndex implements Part {
  private static final String INDEX = "examples/index.html";

  @Override
  public String key(Series series, SeriesOutline outline) {
    return outline.key();
  }

  @Override
  public List<Page> pages(Series series) {
    XmlText list = XmlText.page("examples");
    for (Entry entry : series.accepted()) {
      XepInfo xep = entry.info();
      long count = entry.gist().listings().stream().filter(ListingGist::isExample).count();
      list.open("document")
          .attribute("file", SitePaths.examples(xep).replaceFirst("^examples/", ""))
          .attribute("page", xep.page() + ".html")
          .attribute("number", xep.number())
          .attribute("title", xep.title())
          .attribute("count", count)
          .close();
    }
    return List.of(Page.of(series, INDEX, "examples.xsl", list.end()));
  }
}
