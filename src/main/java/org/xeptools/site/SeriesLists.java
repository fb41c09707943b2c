package org.xeptools.site;

import java.util.List;
import java.util.Map;
import org.xeptools.render.SitePages;

/** The series as lists: {@code xeplist.xml}, {@code xeps.json} and the page of all documents. */
final class SeriesLists implements Part {
  private final SitePages pages;

  SeriesLists(SitePages pages) {
    this.pages = pages;
  }

  @Override
  public List<Task> tasks(Series series) {
    String list = SeriesFormat.XML.write(series.infos());
    String pdfs = String.valueOf(series.pdfs());
    return List.of(
        Task.file("xeplist.xml", list),
        Task.file("xeps.json", SeriesFormat.JSON.write(series.infos())),
        Task.file(
            "index.html",
            Key.of("index").with(list).with(pdfs),
            list.length(),
            () -> pages.render("index.xsl", list, Map.of("pdfs", pdfs))));
  }
}
