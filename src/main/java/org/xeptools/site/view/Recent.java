package org.xeptools.site.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.site.Entry;
import org.xeptools.site.Neighborhood;
import org.xeptools.site.Series;
import org.xeptools.site.XmlText;
import org.xeptools.site.index.Mention;

/** The documents by the month of their newest version, the latest first, a page for each year. */
final class Recent {
  /** The name of the page of documents without a date. */
  private static final String UNDATED = "undated";

  private record Version(Entry entry, Revision revision) {
    Optional<LocalDate> day() {
      return revision.day();
    }
  }

  private Recent() {}

  /** The contents of the pages by the names of the views: {@code recent}, {@code recent-2024}. */
  static Map<String, String> of(Series series) {
    Map<String, Map<String, List<Version>>> years = new LinkedHashMap<>();
    series.entries().stream()
        .flatMap(entry -> newest(entry).map(r -> new Version(entry, r)).stream())
        .sorted(Comparator.comparing(v -> v.day().orElse(LocalDate.MIN), Comparator.reverseOrder()))
        .forEach(
            version -> {
              String month = version.day().map(day -> day.toString().substring(0, 7)).orElse("");
              String year = month.isEmpty() ? UNDATED : month.substring(0, 4);
              years
                  .computeIfAbsent(year, y -> new LinkedHashMap<>())
                  .computeIfAbsent(month, m -> new ArrayList<>())
                  .add(version);
            });
    Map<String, String> pages = new LinkedHashMap<>();
    List<String> names = List.copyOf(years.keySet());
    pages.put("recent", content(series, names, "", Map.of()));
    for (String year : names) {
      String name = pages.size() == 1 && year.equals(names.get(0)) ? "recent" : "recent-" + year;
      pages.put(name, content(series, names, year, years.getOrDefault(year, Map.of())));
    }
    return pages;
  }

  private static String content(
      Series series, List<String> years, String here, Map<String, List<Version>> months) {
    XmlText content = XmlText.page("recent").attribute("year", here);
    for (String year : years) {
      content
          .open("year")
          .attribute("name", year)
          .flag("newest", year.equals(years.get(0)))
          .close();
    }
    months.forEach(
        (month, all) -> {
          content.open("month").attribute("name", month);
          all.forEach(version -> version(version, series, content));
          content.close();
        });
    return content.end();
  }

  /**
   * The revision with the latest date, since not every history is in order; without dates, the
   * first.
   */
  private static Optional<Revision> newest(Entry entry) {
    List<Revision> all = entry.header().revisions();
    return all.stream()
        .filter(revision -> revision.day().isPresent())
        // of several on one day the first, since the newest is on top
        .reduce((a, b) -> b.day().orElseThrow().isAfter(a.day().orElseThrow()) ? b : a)
        .or(() -> all.stream().findFirst());
  }

  private static void version(Version version, Series series, XmlText content) {
    Revision revision = version.revision();
    String name = revision.version().map(Field::text).orElse("");
    content
        .open("change")
        .attribute("version", name)
        .attribute("day", revision.date().map(Field::text))
        .attribute("place", Mention.of(version.entry(), revision).address())
        .attribute("changes", Neighborhood.changes(series, version.entry()).getOrDefault(name, ""))
        .add(version.entry().info())
        .element("remark", RemarkLine.of(revision))
        .close();
  }
}
