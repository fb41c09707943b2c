package org.xeptools.site;

import java.util.List;
import java.util.Map;
import org.xeptools.render.SitePages;

/** The page of all documents. */
final class SeriesLists implements Part {
  private final SitePages pages;

  SeriesLists(SitePages pages) {
    this.pages = pages;
  }

  @Override
  public List<Task> tasks(Series series) {
    String list = SeriesFormat.XML.write(series);
    String pdfs = String.valueOf(series.pdfs());
    return List.of(
        Task.file(
            "index.html",
            Key.of("index").with(list).with(pdfs),
            list.length(),
            () -> pages.render("index.xsl", list, Map.of("pdfs", pdfs))));
  }
}
