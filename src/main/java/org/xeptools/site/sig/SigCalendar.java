package org.xeptools.site.sig;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Uid;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
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
  private final Date stamp;

  private SigCalendar(SigFacts facts) {
    this.facts = facts;
    // The time of a build would make each build another.
    this.stamp =
        Date.from(
            facts.sig().revised().orElse(LocalDate.EPOCH).atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  /** True if {@code facts} have a meeting or a deadline with a date. */
  static boolean isIn(SigFacts facts) {
    return !new SigCalendar(facts).events().isEmpty();
  }

  static String write(SigFacts facts) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setName(facts.sig().name());
    new SigCalendar(facts).events().forEach(calendar::addEvent);
    return Biweekly.write(calendar).go();
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
    VEvent event = event(id, summary);
    // The library takes the day of an instant in the zone of the machine.
    event.setDateStart(
        new DateStart(Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()), false));
    return event;
  }

  private VEvent event(String id, String summary) {
    String base = facts.series().settings().base();
    VEvent event = new VEvent();
    event.setUid(new Uid(base + facts.path(".html") + "#" + id));
    event.setDateTimeStamp(stamp);
    event.setSummary(summary);
    event.setUrl(base + facts.path(".html"));
    return event;
  }
}
