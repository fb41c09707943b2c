package org.xeptools.site.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xeptools.document.Header;
import org.xeptools.document.Milestones;
import org.xeptools.document.Revision;
import org.xeptools.lifecycle.Status;
import org.xeptools.site.Addresses;
import org.xeptools.site.AtomFeed;
import org.xeptools.site.Entry;
import org.xeptools.site.Part;
import org.xeptools.site.Remark;
import org.xeptools.site.Series;
import org.xeptools.site.Task;
import org.xeptools.site.XepInfo;

/** What is new: a feed of all revisions, and one of arrivals at each status. */
final class Feeds implements Part {
  /** The feed of all. */
  static final String ALL = "feed.atom";

  @Override
  public List<Task> tasks(Series series) {
    LocalDate begin = newest(series).orElse(series.today());
    List<Task> tasks = new ArrayList<>();
    tasks.add(Task.file(ALL, all(series, begin).write()));
    for (Status status : Status.values()) {
      tasks.add(Task.file(path(status), arrivals(series, status, begin).write()));
    }
    return tasks;
  }

  /** {@code feeds/stable.atom}. */
  static String path(Status status) {
    return "feeds/" + status.pageName().toLowerCase(Locale.ROOT) + ".atom";
  }

  /** The day of the newest revision of all. */
  static Optional<LocalDate> newest(Series series) {
    return series.entries().stream()
        .flatMap(entry -> entry.document().header().revisions().stream())
        .flatMap(revision -> revision.day().stream())
        .max(Comparator.naturalOrder());
  }

  private static AtomFeed all(Series series, LocalDate begin) {
    String base = series.settings().base();
    List<AtomFeed.Item> items = new ArrayList<>();
    for (Entry entry : series.entries()) {
      for (Revision revision : entry.document().header().revisions()) {
        revision.day().ifPresent(day -> items.add(revised(base, entry, revision, day)));
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

  private static AtomFeed.Item revised(String base, Entry entry, Revision revision, LocalDate day) {
    XepInfo xep = entry.info();
    String version = revision.version().map(v -> v.text()).orElse("");
    String address =
        base + xep.page() + ".html" + Addresses.fragment(Addresses.id(entry, revision.element()));
    return new AtomFeed.Item(
        address,
        name(xep) + (version.isEmpty() ? "" : ", version " + version),
        address,
        day,
        xep.authors(),
        "",
        Remark.text(revision));
  }

  private static AtomFeed arrivals(Series series, Status status, LocalDate begin) {
    String base = series.settings().base();
    String self = base + path(status);
    List<AtomFeed.Item> items = new ArrayList<>();
    for (Entry entry : series.entries()) {
      Header header = entry.document().header();
      LocalDate day = Milestones.of(header).get(status);
      if (day != null) {
        XepInfo xep = entry.info();
        items.add(
            new AtomFeed.Item(
                self + "#" + xep.page(),
                name(xep) + " is " + status.pageName(),
                base + xep.page() + ".html",
                day,
                xep.authors(),
                status.pageName(),
                xep.abstractText()));
      }
    }
    return new AtomFeed(
        series.settings().title() + ": " + status.pageName(),
        "Documents that became " + status.pageName(),
        self,
        base + "index.html",
        begin,
        items);
  }

  private static String name(XepInfo xep) {
    return (xep.accepted() ? "XEP-" + xep.number() : "ProtoXEP") + ": " + xep.title();
  }
}
