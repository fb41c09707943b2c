package org.xeptools.site.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xeptools.render.SitePages;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.XmlText;
import org.xeptools.site.build.Key;
import org.xeptools.site.build.Task;
import org.xeptools.site.index.Dependencies;
import org.xeptools.site.index.Features;
import org.xeptools.site.index.NamespaceIndex;
import org.xeptools.site.index.SchemaFile;
import org.xeptools.site.search.SearchData;

/** The page of all documents with what it searches in, and the views of the series. */
public final class Views implements Part {
  private final SitePages pages;

  public Views(SitePages pages) {
    this.pages = pages;
  }

  @Override
  public List<Task> tasks(Series series) {
    NamespaceIndex namespaces = NamespaceIndex.of(series);
    Map<String, String> parameters = Map.of("root", "../", "site", series.settings().title());
    DependencyPages dependencies = new DependencyPages(Dependencies.of(series), pages, parameters);
    Map<String, String> views = new LinkedHashMap<>();
    views.put("status", ByStatus.content(series));
    views.put("recent", Recent.content(series));
    views.put("last-call", Dates.lastCalls(series));
    views.put("deferral", Dates.deferrals(series));
    views.put("successions", Chains.content(series));
    views.put("dependencies", dependencies.table());
    views.put("namespaces", Names.content("namespaces", namespaces.all()));
    views.put("features", Names.content("features", Features.of(series, namespaces)));
    views.put("schemas", Groups.schemas(SchemaFile.of(series)));
    views.put("tags", Groups.tags(series));
    views.put("authors", Groups.authors(series));
    XmlText hub = XmlText.page("views");
    views.keySet().forEach(name -> hub.open("view").attribute("name", name).close());
    if (series.history().filter(h -> !h.editions().isEmpty()).isPresent()) {
      hub.open("view").attribute("name", "attic").close();
    }
    views.put("index", hub.end());

    List<Task> tasks = new ArrayList<>();
    tasks.add(IndexPage.task(series, pages));
    views.forEach((name, content) -> tasks.add(page(name, content, parameters)));
    return Stream.of(tasks, dependencies.tasks(), SearchData.tasks(series, namespaces))
        .flatMap(List::stream)
        .toList();
  }

  private Task page(String name, String content, Map<String, String> parameters) {
    return Task.file(
        "views/" + name + ".html",
        Key.of("view").with(content).with(new TreeMap<>(parameters).toString()),
        content.length(),
        () -> pages.render("views.xsl", content, parameters));
  }
}
