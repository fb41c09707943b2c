package org.xeptools.site.data;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.calendar.LastCallCalendar;
import org.xeptools.document.Revision;
import org.xeptools.facts.Key;
import org.xeptools.lifecycle.Status;
import org.xeptools.site.AtomFeed;
import org.xeptools.site.Entry;
import org.xeptools.site.Neighborhood;
import org.xeptools.site.PageAddresses;
import org.xeptools.site.Part;
import org.xeptools.site.Remark;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesOutline;
import org.xeptools.site.XepInfo;
import org.xeptools.site.build.Task;

/**
 * The feeds: one of all revisions, one of all decisions, and one for each status with the documents
 * that reached it; and a calendar of last calls.
 */
final class Feeds implements Part {
  /** The feed of all revisions. */
  static final String ALL = "feed.atom";

  /** The calendar of last calls. */
  private static final String CALENDAR = "feeds/last-calls.ics";

  @Override
  public String key(Series series, SeriesOutline outline) {
    return outline.key();
  }

  @Override
  public List<Task> tasks(Series series) {
    Key key = Key.of("feeds").with(series.settings().base()).with(series.settings().title());
    series
        .entries()
        .forEach(
            entry ->
                key.with(entry.info().page())
                    .with(entry.outline())
                    .with(series.statuses(entry).toString())
                    .with(Neighborhood.changes(series, entry).toString()));
    key.with(series.today().toString());
    List<String> paths = new ArrayList<>(List.of(ALL, CouncilFeed.PATH));
    Arrays.stream(Status.values()).map(Feeds::path).forEach(paths::add);
    String calls =
        LastCallCalendar.write(series.headers(), series.today(), series.settings().base());
    return List.of(
        Task.file(CALENDAR, calls),
        new Task(
            "feeds",
            paths,
            key.text(),
            series.entries().size() * 300L,
            Optional.empty(),
            () -> new Task.Made(write(series), List.of())));
  }

  private static Map<String, byte[]> write(Series series) {
    LocalDate begin = newest(series).orElse(LocalDate.EPOCH);
    Map<String, Map<Status, LocalDate>> days = new LinkedHashMap<>();
    series.entries().forEach(e -> days.put(e.info().page(), series.milestones(e).days()));
    Map<String, byte[]> files = new HashMap<>();
    files.put(ALL, bytes(all(series, begin)));
    files.put(CouncilFeed.PATH, bytes(CouncilFeed.of(series, begin)));
    for (Status status : Status.values()) {
      files.put(path(status), bytes(arrivals(series, status, days, begin)));
    }
    return files;
  }

  private static byte[] bytes(AtomFeed feed) {
    return feed.write().getBytes(StandardCharsets.UTF_8);
  }

  /** {@code feeds/stable.atom}. */
  static String path(Status status) {
    return "feeds/" + status.pageName().toLowerCase(Locale.ROOT) + ".atom";
  }

  /** The day of the newest revision. */
  private static Optional<LocalDate> newest(Series series) {
    return days(series).max(Comparator.naturalOrder());
  }

  private static AtomFeed all(Series series, LocalDate begin) {
    String base = series.settings().base();
    LocalDate oldest = oldest(series);
    List<AtomFeed.Item> items = new ArrayList<>();
    for (Entry entry : series.entries()) {
      Map<String, String> redlines = Neighborhood.changes(series, entry);
      for (Revision revision : entry.header().revisions()) {
        revision
            .day()
            .filter(day -> !day.isBefore(oldest))
            .ifPresent(day -> items.add(revised(base, entry, revision, day, redlines)));
      }
    }
    return new AtomFeed(
        series.settings().title(),
        "Every new version of every document",
        base + ALL,
        base + "index.html",
        begin,
        items);
  }

  /** The day of the oldest revision in the feed of all. */
  private static LocalDate oldest(Series series) {
    return days(series)
        .sorted(Comparator.reverseOrder())
        .limit(AtomFeed.LONGEST)
        .reduce((newer, older) -> older)
        .orElse(LocalDate.EPOCH);
  }

  private static Stream<LocalDate> days(Series series) {
    return series.entries().stream()
        .flatMap(entry -> entry.header().revisions().stream())
        .flatMap(revision -> revision.day().stream());
  }

  /** Its id is the place of the revision; the link leads to what it changed, if there is a page. */
  private static AtomFeed.Item revised(
      String base, Entry entry, Revision revision, LocalDate day, Map<String, String> redlines) {
    XepInfo xep = entry.info();
    String version = revision.version().map(v -> v.text()).orElse("");
    String address = base + xep.page() + ".html" + PageAddresses.fragment(entry.id(revision));
    return new AtomFeed.Item(
        address,
        name(xep) + (version.isEmpty() ? "" : ", version " + version),
        Optional.ofNullable(redlines.get(version)).map(page -> base + page).orElse(address),
        day,
        xep.authors(),
        "",
        Remark.text(revision));
  }

  private static AtomFeed arrivals(
      Series series, Status status, Map<String, Map<Status, LocalDate>> days, LocalDate begin) {
    String base = series.settings().base();
    String self = base + path(status);
    List<AtomFeed.Item> items = new ArrayList<>();
    for (Entry entry : series.entries()) {
      LocalDate day = days.getOrDefault(entry.info().page(), Map.of()).get(status);
      if (day != null) {
        XepInfo xep = entry.info();
        items.add(
            new AtomFeed.Item(
                self + "#" + xep.page(),
                name(xep) + arrived(status),
                base + xep.page() + ".html",
                day,
                xep.authors(),
                status.pageName(),
                xep.abstractText()));
      }
    }
    return new AtomFeed(
        series.settings().title() + ": " + status.pageName(),
        status == Status.PROTOXEP
            ? "First drafts of documents"
            : "Documents that became " + status.pageName(),
        self,
        base + "index.html",
        begin,
        items);
  }

  /** The status on that day; the document may have another one now. */
  private static String arrived(Status status) {
    return status == Status.PROTOXEP ? ": first draft" : " became " + status.pageName();
  }

  private static String name(XepInfo xep) {
    return xep.label() + ": " + xep.title();
  }
}
