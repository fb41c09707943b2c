package org.xeptools.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.Revision;
import org.xeptools.history.PublishedVersion;
import org.xeptools.history.PublishedVersions;

/** The input of the page that lists every version of every document. */
final class AtticIndex {
  private AtticIndex() {}

  static String of(PublishedVersions published, Series series) {
    XmlText list = XmlText.page("attic");
    Comparisons comparisons = Comparisons.of(series);
    published
        .versions()
        .forEach(
            (number, versions) -> {
              Optional<Entry> entry = series.entry(number);
              String title = entry.map(e -> e.info().title()).orElse("");
              Map<String, String> dates = entry.map(AtticIndex::dates).orElse(Map.of());
              list.open("document").attribute("number", number).attribute("title", title);
              for (int i = 0; i < versions.size(); i++) {
                version(versions, i, dates, comparisons, list);
              }
              list.close();
            });
    return list.end();
  }

  /** The dates of the versions, as the document gives them. */
  private static Map<String, String> dates(Entry entry) {
    Map<String, String> dates = new HashMap<>();
    for (Revision revision : entry.header().revisions()) {
      revision
          .day()
          .ifPresent(
              day -> revision.version().ifPresent(v -> dates.putIfAbsent(v.text(), day + "")));
    }
    return dates;
  }

  private static void version(
      List<PublishedVersion> versions,
      int at,
      Map<String, String> dates,
      Comparisons comparisons,
      XmlText list) {
    PublishedVersion version = versions.get(at);
    boolean first = at + 1 == versions.size();
    list.open("version")
        .attribute("version", version.stated())
        .attribute("date", dates.getOrDefault(version.stated(), ""))
        .attribute("href", AtticPaths.name(version) + ".html")
        .attribute("changes", first ? "" : AtticPaths.name(versions.get(at + 1), version))
        .attribute("since", first ? "" : versions.get(at + 1).stated())
        .attribute("text", version.day().toString())
        .attribute("source", AtticTasks.source(version))
        .attribute(
            "corrected", version.later().map(l -> AtticPaths.below(AtticPaths.correction(version))))
        .attribute("later", comparisons.since(versions, at).map(AtticPaths::below))
        .close();
  }
}
