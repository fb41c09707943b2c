package org.xeptools.site.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.StatusInGit;
import org.xeptools.lifecycle.Approver;
import org.xeptools.output.DistinctNames;
import org.xeptools.site.Neighborhood;
import org.xeptools.site.Series;
import org.xeptools.site.XmlText;
import org.xeptools.site.index.Act;
import org.xeptools.site.index.CouncilRecord;
import org.xeptools.site.index.Mention;

/** What the Council, the Board and the editors did: a page for each year, and one with numbers. */
final class RecordPages {
  /** The acts that the first page shows. */
  private static final int LATEST = 20;

  private static final int SHORT = 9;

  private final Series series;
  private final Map<String, List<Act>> years = new LinkedHashMap<>();
  private final List<Act> acts;
  private final SortedSet<Act.Kind> kinds;

  private RecordPages(Series series) {
    this.series = series;
    this.acts = CouncilRecord.of(series);
    this.kinds = acts.stream().map(Act::kind).collect(Collectors.toCollection(TreeSet::new));
    acts.forEach(act -> years.computeIfAbsent(act.year(), y -> new ArrayList<>()).add(act));
  }

  /** The contents of the pages by the names of the views: {@code record}, {@code record-2024}. */
  static Map<String, String> of(Series series) {
    RecordPages record = new RecordPages(series);
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("record", record.hub());
    record.years.forEach((year, some) -> pages.put("record-" + year, record.year(year, some)));
    return pages;
  }

  private String hub() {
    XmlText content = open("record");
    for (Map.Entry<String, List<Act>> year : years.entrySet()) {
      Map<Act.Kind, Long> counts = new EnumMap<>(Act.Kind.class);
      year.getValue().forEach(act -> counts.merge(act.kind(), 1L, Long::sum));
      content.open("year").attribute("name", year.getKey());
      for (Act.Kind kind : kinds) {
        content.open("count").attribute("kind", kind.word());
        content.text(String.valueOf(counts.getOrDefault(kind, 0L))).close();
      }
      content.close();
    }
    acts(acts.subList(0, Math.min(LATEST, acts.size())), content);
    return content.end();
  }

  private String year(String year, List<Act> some) {
    XmlText content = open("record-year").attribute("year", year);
    years.keySet().forEach(y -> content.open("year").attribute("name", y).close());
    acts(some, content);
    return content.end();
  }

  private XmlText open(String root) {
    return XmlText.page(root).flag("git", series.history().isPresent());
  }

  private void acts(List<Act> some, XmlText content) {
    for (Act.Kind kind : kinds) {
      content
          .open("kind")
          .attribute("word", kind.word())
          .attribute("heading", kind.heading())
          .close();
    }
    DistinctNames ids = new DistinctNames();
    for (Act act : some) {
      content
          .open("act")
          .attribute("id", ids.of(act.id(), ""))
          .attribute("day", act.day().toString())
          .attribute("kind", act.kind().word())
          .attribute("to", act.to().pageName())
          .attribute("step", StepWords.of(act))
          .attribute("basis", act.basis().name().toLowerCase(Locale.ROOT))
          .attribute("body", act.body().map(Approver::sourceName))
          .flag("named", act.isNamed())
          .add(act.entry().info());
      act.commit().ifPresent(commit -> commit(commit, content));
      act.revision().ifPresent(revision -> revision(act, revision, content));
      content.close();
    }
  }

  private static void commit(StatusInGit commit, XmlText content) {
    content
        .open("commit")
        .attribute("day", commit.since().toString())
        .text(commit.commit().substring(0, Math.min(SHORT, commit.commit().length())))
        .close();
  }

  private void revision(Act act, Revision revision, XmlText content) {
    String version = revision.version().map(Field::text).orElse("");
    content
        .open("revision")
        .attribute("version", version)
        .attribute("place", Mention.of(act.entry(), revision).address())
        .attribute(
            "changes", Optional.ofNullable(Neighborhood.changes(series, act.entry()).get(version)))
        .text(RemarkLine.of(revision))
        .close();
  }
}
