package org.xeptools.site.view;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.render.SitePages;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.Task;
import org.xeptools.site.index.Namespaces;
import org.xeptools.site.search.SearchData;

/** The page of all documents with what it searches in, and the views of the series. */
public final class Views implements Part {
  private final SitePages pages;

  public Views(SitePages pages) {
    this.pages = pages;
  }

  @Override
  public List<Task> tasks(Series series) {
    Namespaces namespaces = Namespaces.of(series);
    List<Task> tasks = new ArrayList<>();
    tasks.add(IndexPage.task(series, pages));
    tasks.addAll(SearchData.tasks(series, namespaces));
    return tasks;
  }
}
