package org.xeptools.site.sig;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.IsoDate;
import org.xeptools.document.Milestone;
import org.xeptools.document.Milestones;
import org.xeptools.document.Revision;
import org.xeptools.lifecycle.Status;
import org.xeptools.settings.SigDetails;
import org.xeptools.settings.SigDetails.Deliverable;
import org.xeptools.sig.Charter;
import org.xeptools.sig.Sig;
import org.xeptools.site.Entry;
import org.xeptools.site.Neighborhood;
import org.xeptools.site.Remark;
import org.xeptools.site.Series;
import org.xeptools.site.XepInfo;

/** The facts on the page of a group on a given day. */
record SigFacts(Sig sig, Series series) {
  private static final Pattern WORDS = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 300;

  /**
   * An event.
   *
   * @param what a description: {@code Charter 1.0.0: Accepted by Council}
   * @param xep the page that it is about, "" if there is none
   * @param id its id on the group's page
   * @param changes the redline of the version of the charter that it is about, if there is one
   */
  record Event(LocalDate day, String what, String xep, String id, Optional<String> changes) {

    /** An event without an id. */
    Event(LocalDate day, String what, String xep) {
      this(day, what, xep, "", Optional.empty());
    }

    private Event with(Optional<String> redline) {
      return new Event(day, what, xep, id, redline);
    }

    private Event named(Set<String> taken) {
      String base = day + "-" + WORDS.matcher(what.toLowerCase(Locale.ROOT)).replaceAll("-");
      String free = base;
      for (int i = 2; !taken.add(free); i++) {
        free = base + "-" + i;
      }
      return new Event(day, what, xep, free, changes);
    }
  }

  /** The facts of all groups with a charter. */
  static List<SigFacts> all(Series series) {
    return series.sigs().stream().map(sig -> new SigFacts(sig, series)).toList();
  }

  /** The path of one of its files from the root of the site: {@code sigs/iot.html}. */
  String path(String ending) {
    return "sigs/" + sig.slug() + ending;
  }

  /** The values of its charter for lists. */
  XepInfo charter() {
    return entry().map(Entry::info).orElseThrow();
  }

  private Optional<Entry> entry() {
    return series.entries().stream()
        .filter(entry -> entry.info().file().equals(sig.document().source().path()))
        .findFirst();
  }

  /** The published documents of {@code deliverable} that exist. */
  List<XepInfo> fulfilling(Deliverable deliverable) {
    return deliverable.xeps().stream()
        .flatMap(number -> series.entry(number).stream())
        .map(Entry::info)
        .toList();
  }

  /** The other documents whose header names this group and that are not in a deliverable. */
  List<XepInfo> named() {
    List<String> delivered = sig.deliverables().stream().flatMap(d -> d.xeps().stream()).toList();
    return series.infos().stream()
        .filter(xep -> xep.sig().filter(sig::isCalled).isPresent())
        .filter(xep -> !xep.file().equals(sig.document().source().path()))
        .filter(xep -> !delivered.contains(xep.number()))
        .toList();
  }

  /** The bodies that it reports to, each once: the XMPP Council is also the Council. */
  List<String> bodies() {
    List<String> bodies = sig.statements().bodies();
    return bodies.stream()
        .filter(body -> bodies.stream().noneMatch(other -> other.endsWith(" " + body)))
        .toList();
  }

  /** The events with a date, the newest first. */
  List<Event> events() {
    List<Event> events = new ArrayList<>(ofCharter());
    for (Deliverable deliverable : sig.deliverables()) {
      deliverable.done().ifPresent(day -> events.add(new Event(day, deliverable.title(), "")));
      for (String number : deliverable.xeps()) {
        series.entry(number).ifPresent(entry -> events.addAll(ofDocument(number, entry)));
      }
    }
    sig.details()
        .ifPresent(
            details -> {
              details.activity().forEach(day -> events.add(new Event(day, "Activity", "")));
              details.closed().ifPresent(day -> events.add(new Event(day, "Closed", "")));
            });
    Set<String> taken = new HashSet<>();
    return events.stream()
        .distinct()
        .sorted(Comparator.comparing(Event::day).reversed())
        .map(event -> event.named(taken))
        .toList();
  }

  /** The revisions and last calls of its charter, and status changes that only git has. */
  private List<Event> ofCharter() {
    List<Event> events = new ArrayList<>();
    String page = charter().page();
    Header header = sig.document().header();
    Map<String, String> changes =
        entry().map(entry -> Neighborhood.changes(series, entry)).orElse(Map.of());
    for (Revision revision : header.revisions()) {
      String stated = revision.version().map(Field::text).orElse("");
      String version = stated.isEmpty() ? "" : " " + stated;
      Optional<String> redline = Optional.ofNullable(changes.get(stated));
      String remark = brief(Remark.text(revision));
      String what = "Charter" + version + (remark.isEmpty() ? "" : ": " + remark);
      revision.day().ifPresent(day -> events.add(new Event(day, what, page).with(redline)));
    }
    header.lastCalls().stream()
        .flatMap(field -> IsoDate.parse(field.text()).stream())
        .forEach(
            day ->
                events.add(
                    new Event(
                        day,
                        day.isAfter(series.today())
                            ? "Last call on the charter ends"
                            : "Last call on the charter ended",
                        page)));
    entry().map(series::milestones).map(Milestones::all).orElse(List.of()).stream()
        .filter(milestone -> milestone.source() == Milestone.Source.GIT)
        .forEach(
            milestone ->
                milestone
                    .reached()
                    .ifPresent(
                        day ->
                            events.add(
                                new Event(
                                    day,
                                    "Charter became " + milestone.status().pageName(),
                                    page))));
    return events;
  }

  private List<Event> ofDocument(String number, Entry entry) {
    List<Event> events = new ArrayList<>();
    String name = "XEP-" + number + " " + title(entry);
    series
        .milestones(entry)
        .days()
        .forEach(
            (status, day) ->
                events.add(
                    new Event(
                        day,
                        status == Status.PROTOXEP
                            ? name + ": first draft"
                            : name + " became " + status.pageName(),
                        entry.info().page())));
    return events;
  }

  private static String brief(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + "…";
  }

  private static String title(Entry entry) {
    return entry.header().title().map(Field::text).orElse("");
  }

  /** The facts that neither the charter nor sigs.yaml states, in words. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (sig.statements().leaders().isEmpty() && details(d -> !d.leaders().isEmpty())) {
      missing.add("who leads it");
    }
    if (sig.statements().meetings().isEmpty()
        && details(
            d ->
                d.meetings().isPresent() || d.calendar().isPresent() || d.schedule().isPresent())) {
      missing.add("when it meets");
    }
    if (sig.list().isEmpty()) {
      missing.add("its mailing list");
    }
    if (sig.room().isEmpty()) {
      missing.add("its chat room");
    }
    if (sig.archive().isEmpty()) {
      missing.add("the archive of its list");
    }
    if (sig.deliverables().isEmpty()) {
      missing.add("its deliverables");
    }
    sig.charter().missing().stream()
        .filter(part -> part != Charter.Part.DELIVERABLES)
        .forEach(part -> missing.add("its " + part.topic().toLowerCase(Locale.ROOT)));
    return missing;
  }

  private boolean details(Predicate<SigDetails> says) {
    return sig.details().filter(says).isEmpty();
  }
}
