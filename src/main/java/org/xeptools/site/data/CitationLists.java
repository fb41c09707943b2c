package org.xeptools.site.data;

import java.util.List;
import java.util.Optional;
import org.xeptools.document.Header;
import org.xeptools.render.Reference;
import org.xeptools.site.Entry;
import org.xeptools.site.Page;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesOutline;
import org.xeptools.site.SitePaths;
import org.xeptools.site.XepInfo;
import org.xeptools.site.XmlText;
import org.xeptools.site.build.Task;

/** Each published document as a reference for IETF tools, and a list of these. */
final class CitationLists implements Part {
  private static final String DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>\n";
  private static final String INDEX = "refs/index.html";

  @Override
  public String key(Series series, SeriesOutline outline) {
    return outline.key();
  }

  @Override
  public List<Task> tasks(Series series) {
    return series.accepted().stream()
        .map(e -> Task.file(SitePaths.reference(e.info()), write(e, series)))
        .toList();
  }

  @Override
  public List<Page> pages(Series series) {
    XmlText list = XmlText.page("references");
    for (Entry entry : series.accepted()) {
      String file = SitePaths.reference(entry.info()).replaceFirst("^refs/", "");
      String title = entry.info().title();
      list.open("reference")
          .attribute("file", file)
          .attribute("number", entry.info().number())
          .attribute("title", title)
          .close();
    }
    return List.of(Page.of(series, INDEX, "references.xsl", list.end()));
  }

  private static String write(Entry entry, Series series) {
    XepInfo xep = entry.info();
    String target = series.settings().base() + xep.page() + ".html";
    Header header = entry.header();
    return DECLARATION
        + Reference.of(header, xep.number(), target, series.settings().imprint(), Optional.empty())
        + "\n";
  }
}
