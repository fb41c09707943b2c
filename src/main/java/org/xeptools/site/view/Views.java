package org.xeptools.site.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xeptools.site.Page;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesOutline;
import org.xeptools.site.XmlText;
import org.xeptools.site.index.ComplianceSuite;
import org.xeptools.site.index.Dependencies;
import org.xeptools.site.index.Features;
import org.xeptools.site.index.NamespaceIndex;
import org.xeptools.site.index.NamespaceRegister;
import org.xeptools.site.index.SchemaFile;

/** The page of all documents, and the views of the series. */
public final class Views implements Part {
  @Override
  public String key(Series series, SeriesOutline outline) {
    return outline.key();
  }

  @Override
  public List<Page> pages(Series series) {
    NamespaceIndex namespaces = NamespaceIndex.of(series);
    Map<String, String> pagesOfNames = NamespaceRegister.paths(namespaces);
    DependencyPages dependencies = new DependencyPages(Dependencies.of(series));
    Map<String, String> views = new LinkedHashMap<>();
    views.put("status", ByStatus.content(series));
    Map<String, String> recent = Recent.of(series);
    Map<String, String> record = RecordPages.of(series);
    views.put("recent", Objects.requireNonNull(recent.remove("recent")));
    views.put("record", Objects.requireNonNull(record.remove("record")));
    views.put("last-call", Dates.lastCalls(series));
    views.put("deferral", Dates.deferrals(series));
    views.put("successions", Chains.content(series));
    views.put("dependencies", dependencies.table());
    views.put("namespaces", Names.content("namespaces", namespaces.all(), pagesOfNames));
    views.put("features", Names.content("features", Features.of(series, namespaces), Map.of()));
    views.put("schemas", Groups.schemas(SchemaFile.of(series), pagesOfNames));
    views.put("tags", Groups.tags(series));
    views.put("authors", Groups.authors(series));
    Optional<ComplianceSuite> suite = ComplianceSuite.of(series);
    XmlText hub = XmlText.page("views");
    if (suite.isPresent()) {
      hub.open("view").attribute("name", "start").close();
    }
    if (!series.corpus().programs().isEmpty()) {
      hub.open("view").attribute("name", "implementations").close();
    }
    views.keySet().forEach(name -> hub.open("view").attribute("name", name).close());
    if (series.history().filter(h -> !h.versions().isEmpty()).isPresent()) {
      hub.open("view").attribute("name", "attic").close();
    }
    views.put("index", hub.end());
    views.putAll(recent);
    views.putAll(record);

    List<Page> pages = new ArrayList<>(List.of(IndexPage.of(series, suite.isPresent())));
    suite.ifPresent(s -> pages.addAll(StartPages.of(series, s)));
    views.forEach(
        (name, content) ->
            pages.add(Page.of(series, "views/" + name + ".html", "views.xsl", content)));
    pages.addAll(dependencies.pages(series));
    return pages;
  }
}
