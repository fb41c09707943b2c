package org.xeptools.site.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.facts.Key;
import org.xeptools.site.Entry;
import org.xeptools.site.PageAddresses;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SitePaths;
import org.xeptools.site.XepInfo;
import org.xeptools.site.XmlText;
import org.xeptools.site.build.Task;

/**
 * The examples of each published document as one file, each as text, since examples are often not
 * complete XML and must not be changed.
 */
final class Examples implements Part {
  private static final String NAMESPACE = "urn:xeptools:examples";

  @Override
  public List<Task> tasks(Series series) {
    String base = series.settings().base();
    return series.accepted().stream().map(entry -> file(entry, base)).toList();
  }

  private static Task file(Entry entry, String base) {
    return Task.file(
        SitePaths.examples(entry.info()),
        Key.of("examples").with(base).with(entry.digest()),
        entry.length() / 8,
        () -> write(entry, base).getBytes(StandardCharsets.UTF_8));
  }

  static String write(Entry entry, String base) {
    XepInfo xep = entry.info();
    String page = base + xep.page() + ".html";
    XmlText examples =
        XmlText.file("examples", NAMESPACE)
            .attribute("xep", xep.number())
            .attribute("title", xep.title())
            .attribute("version", xep.version())
            .attribute("date", xep.date())
            .attribute("href", page);
    XepDocument document = entry.document();
    for (Listing listing : document.listings()) {
      if (listing.isExample()) {
        String id = PageAddresses.id(document, listing.element());
        examples
            .open("example")
            .attribute("number", document.anchors().number(listing.element()))
            .attribute("id", id)
            .attribute("title", listing.caption().strip().replaceAll("\\s+", " "))
            .attribute("language", listing.language().name().toLowerCase(Locale.ROOT))
            .attribute("href", page + PageAddresses.fragment(id))
            .text(listing.text().value())
            .close();
      }
    }
    return examples.end();
  }
}
