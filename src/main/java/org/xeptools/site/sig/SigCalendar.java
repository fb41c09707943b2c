package org.xeptools.site.sig;

import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.xeptools.calendar.CalendarFile;
import org.xeptools.document.IsoDate;
import org.xeptools.settings.SigDetails;
import org.xeptools.settings.SigDetails.Deliverable;
import org.xeptools.settings.SigDetails.Schedule;
import org.xeptools.sig.Sig;

/**
 * The calendar of a group, as iCalendar (RFC 5545): its meetings, the days on which deliverables
 * are due, and the end of a running last call on its charter.
 */
final class SigCalendar {
  private static final String PRODUCT = "-//xep//SIG//EN";

  private final SigFacts facts;

  private SigCalendar(SigFacts facts) {
    this.facts = facts;
  }

  /** True if {@code facts} have a meeting or a deadline with a date. */
  static boolean isIn(SigFacts facts) {
    return !new SigCalendar(facts).events().isEmpty();
  }

  static String write(SigFacts facts) {
    return CalendarFile.write(PRODUCT, facts.sig().name(), new SigCalendar(facts).events());
  }

  private List<VEvent> events() {
    List<VEvent> events = new ArrayList<>();
    if (facts.sig().state() == Sig.State.CLOSED) {
      return events;
    }
    facts.sig().details().flatMap(SigDetails::schedule).map(this::meeting).ifPresent(events::add);
    int number = 0;
    for (Deliverable deliverable : facts.sig().deliverables()) {
      number++;
      Optional<LocalDate> due = deliverable.due().flatMap(IsoDate::parse);
      if (due.isPresent() && deliverable.done().isEmpty()) {
        events.add(allDay("due-" + number, "Due: " + deliverable.title(), due.get()));
      }
    }
    facts.sig().document().header().lastCalls().stream()
        .flatMap(field -> IsoDate.parse(field.text()).stream())
        .filter(day -> !day.isBefore(facts.series().today()))
        .map(day -> allDay("last-call-" + day, "Last call on the charter ends", day))
        .forEach(events::add);
    return events;
  }

  private VEvent meeting(Schedule schedule) {
    VEvent event = event("meeting", facts.sig().name() + " meeting");
    event.setDateStart(new DateStart(Date.from(schedule.start()), true));
    Instant end = schedule.start().plus(schedule.length().orElse(Duration.ofHours(1)));
    event.setDateEnd(new DateEnd(Date.from(end), true));
    schedule.repeat().ifPresent(rule -> event.setExperimentalProperty("RRULE", rule));
    facts.sig().room().ifPresent(room -> event.setLocation("xmpp:" + room + "?join"));
    return event;
  }

  private VEvent allDay(String id, String summary, LocalDate day) {
    return CalendarFile.on(day, event(id, summary));
  }

  private VEvent event(String id, String summary) {
    String page = facts.series().settings().base() + facts.path(".html");
    // The time of a build would make each build another.
    return CalendarFile.event(
        page + "#" + id, summary, page, facts.sig().revised().orElse(LocalDate.EPOCH));
  }
}
