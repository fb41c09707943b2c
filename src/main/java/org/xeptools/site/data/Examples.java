package org.xeptools.site.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xeptools.document.Listing;
import org.xeptools.render.SitePages;
import org.xeptools.site.Entry;
import org.xeptools.site.PageAddresses;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SitePaths;
import org.xeptools.site.XepInfo;
import org.xeptools.site.XmlText;
import org.xeptools.site.build.Key;
import org.xeptools.site.build.Task;

/**
 * The examples of each published document as one file, each as text: what is shown is often no
 * whole XML, and must not be changed.
 */
final class Examples implements Part {
  private static final String NAMESPACE = "urn:xeptools:examples";
  private static final String INDEX = "examples/index.html";

  private final SitePages pages;

  Examples(SitePages pages) {
    this.pages = pages;
  }

  @Override
  public List<Task> tasks(Series series) {
    List<Task> tasks = new ArrayList<>();
    XmlText list = new XmlText("examples", "");
    for (Entry entry : series.accepted()) {
      XepInfo xep = entry.info();
      long count = entry.document().listings().stream().filter(Listing::isExample).count();
      tasks.add(file(entry, series.settings().base()));
      list.empty(
          "document",
          "file",
          SitePaths.examples(xep).replaceFirst("^examples/", ""),
          "page",
          xep.page() + ".html",
          "number",
          xep.number(),
          "title",
          xep.title(),
          "count",
          String.valueOf(count));
    }
    tasks.add(DataPages.page(pages, series, INDEX, "examples.xsl", list.end()));
    return tasks;
  }

  private static Task file(Entry entry, String base) {
    return Task.file(
        SitePaths.examples(entry.info()),
        Key.of("examples").with(base).with(entry.digest()),
        entry.document().source().text().length() / 8,
        () -> write(entry, base).getBytes(StandardCharsets.UTF_8));
  }

  static String write(Entry entry, String base) {
    XepInfo xep = entry.info();
    String page = base + xep.page() + ".html";
    XmlText examples =
        new XmlText(
            "examples",
            NAMESPACE,
            "xep",
            xep.number(),
            "title",
            xep.title(),
            "version",
            xep.version(),
            "date",
            xep.date(),
            "href",
            page);
    for (Listing listing : entry.document().listings()) {
      if (listing.isExample()) {
        String id = PageAddresses.id(entry, listing.element());
        examples.element(
            "example",
            listing.text().value(),
            "number",
            entry.document().anchors().number(listing.element()).orElse(""),
            "id",
            id,
            "title",
            listing.caption().strip().replaceAll("\\s+", " "),
            "language",
            listing.language().name().toLowerCase(Locale.ROOT),
            "href",
            page + PageAddresses.fragment(id));
      }
    }
    return examples.end();
  }
}
