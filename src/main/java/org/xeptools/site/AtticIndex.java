package org.xeptools.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.Revision;
import org.xeptools.history.Edition;
import org.xeptools.history.Publications;

/** The page that lists every version of every document, as what its template reads. */
final class AtticIndex {
  private AtticIndex() {}

  static String of(Publications publications, Series series) {
    XmlText list = XmlText.page("attic");
    publications
        .editions()
        .forEach(
            (number, editions) -> {
              Optional<Entry> entry = series.entry(number);
              String title = entry.map(e -> e.info().title()).orElse("");
              Map<String, String> dates = entry.map(AtticIndex::dates).orElse(Map.of());
              list.open("document").attribute("number", number).attribute("title", title);
              for (int i = 0; i < editions.size(); i++) {
                edition(editions, i, dates, list);
              }
              list.close();
            });
    return list.end();
  }

  /** The dates of its versions, as it tells them. */
  private static Map<String, String> dates(Entry entry) {
    Map<String, String> dates = new HashMap<>();
    for (Revision revision : entry.document().header().revisions()) {
      revision
          .day()
          .ifPresent(
              day -> revision.version().ifPresent(v -> dates.putIfAbsent(v.text(), day + "")));
    }
    return dates;
  }

  private static void edition(
      List<Edition> editions, int at, Map<String, String> dates, XmlText list) {
    Edition edition = editions.get(at);
    boolean first = at + 1 == editions.size();
    list.open("edition")
        .attribute("version", edition.version())
        .attribute("date", dates.getOrDefault(edition.version(), ""))
        .attribute("href", AtticPaths.name(edition) + ".html")
        .attribute("changes", first ? "" : AtticPaths.name(editions.get(at + 1), edition))
        .attribute("since", first ? "" : editions.get(at + 1).version())
        .attribute("text", edition.day().toString())
        .attribute("source", AtticTasks.source(edition))
        .attribute(
            "corrected", edition.later().map(l -> AtticPaths.below(AtticPaths.correction(edition))))
        .attribute("later", AtticPaths.since(editions, at).map(AtticPaths::below))
        .close();
  }
}
