package org.xeptools.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.property.Uid;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;

/** A calendar (RFC 5545). Its bytes depend on its events only, not on when it is written. */
public final class CalendarFile {
  private CalendarFile() {}

  /** The calendar {@code name}; {@code product} is in the form of {@code -//xep//SIG//EN}. */
  public static String write(String product, String name, List<VEvent> events) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(product);
    calendar.setName(name);
    events.forEach(calendar::addEvent);
    return Biweekly.write(calendar).go();
  }

  /**
   * An event without a time.
   *
   * @param id names it for good, in the whole world
   * @param stamp the day on which it was last changed
   */
  public static VEvent event(String id, String summary, String url, LocalDate stamp) {
    VEvent event = new VEvent();
    event.setUid(new Uid(id));
    event.setDateTimeStamp(Date.from(stamp.atStartOfDay().toInstant(ZoneOffset.UTC)));
    event.setSummary(summary);
    event.setUrl(url);
    return event;
  }

  /** {@code event} on {@code day}, all of it. */
  public static VEvent on(LocalDate day, VEvent event) {
    // The library takes the day of an instant in the zone of the machine.
    event.setDateStart(
        new DateStart(Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()), false));
    return event;
  }
}
