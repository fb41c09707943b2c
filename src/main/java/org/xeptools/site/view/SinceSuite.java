package org.xeptools.site.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.Field;
import org.xeptools.document.Milestone;
import org.xeptools.document.Revision;
import org.xeptools.lifecycle.Status;
import org.xeptools.site.Comparisons;
import org.xeptools.site.Entry;
import org.xeptools.site.Neighborhood;
import org.xeptools.site.Series;
import org.xeptools.site.XmlText;
import org.xeptools.site.index.ComplianceSuite;
import org.xeptools.site.index.Mention;
import org.xeptools.site.index.XepName;

/** The changes of documents since a compliance suite. */
final class SinceSuite {
  private final Series series;
  private final ComplianceSuite suite;
  private final LocalDate day;
  private final Comparisons comparisons;
  private final Map<String, Entry> entries = new HashMap<>();

  SinceSuite(Series series, ComplianceSuite suite) {
    this.series = series;
    this.suite = suite;
    this.day = suite.day();
    this.comparisons = Comparisons.of(series, Optional.of(suite));
    series.accepted().forEach(entry -> entries.putIfAbsent(entry.info().number(), entry));
  }

  /** The document {@code number}, if the series has it. */
  Optional<Entry> entry(String number) {
    return Optional.ofNullable(entries.get(number));
  }

  /** The statuses that {@code entry} is known to have reached since, oldest first. */
  List<Milestone> statuses(Entry entry) {
    return series.milestones(entry).all().stream()
        .filter(milestone -> milestone.status() != Status.PROTOXEP)
        .filter(milestone -> milestone.reached().filter(day::isBefore).isPresent())
        .toList();
  }

  /** The versions of {@code entry} since, newest first. */
  List<Revision> versions(Entry entry) {
    return entry.header().revisions().stream()
        .filter(revision -> revision.day().filter(day::isBefore).isPresent())
        .toList();
  }

  /** Writes {@code entry} with its changes. */
  void write(Entry entry, XmlText content) {
    List<Revision> versions = versions(entry);
    Optional<String> known = suite.version(entry);
    content.add(entry.info());
    for (Entry successor : successors(entry)) {
      content.open("successor").add(successor.info()).close();
    }
    content
        .open("since")
        .attribute("version", known)
        .attribute(
            "changes",
            versions.isEmpty() ? Optional.empty() : known.map(comparisons.since(entry)::get));
    for (Milestone milestone : statuses(entry)) {
      content
          .open("became")
          .attribute("day", milestone.reached())
          .text(milestone.status().pageName())
          .close();
    }
    Map<String, String> changes =
        versions.isEmpty() ? Map.of() : Neighborhood.changes(series, entry);
    for (Revision revision : versions) {
      String version = revision.version().map(Field::text).orElse("");
      content
          .open("revision")
          .attribute("version", version)
          .attribute("day", revision.day())
          .attribute("place", Mention.of(entry, revision).address())
          .attribute("changes", Optional.ofNullable(changes.get(version)))
          .text(RemarkLine.of(revision))
          .close();
    }
    content.close();
  }

  private List<Entry> successors(Entry entry) {
    return entry.info().supersededBy().stream()
        .flatMap(spec -> XepName.number(spec).stream())
        .flatMap(number -> entry(number).stream())
        .toList();
  }
}
