package org.xeptools.calendar;

import biweekly.component.VEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.LastCall;
import org.xeptools.document.Revision;

/** The last days of last calls, to subscribe to. */
public final class LastCallCalendar {
  private static final String PRODUCT = "-//xep//Last Calls//EN";

  private LastCallCalendar() {}

  /**
   * The calendar of the last calls that run or wait for a vote.
   *
   * @param published the headers of the published documents by number ({@code 0060}), in order
   * @param base the address of the site, with a slash at the end
   */
  public static String write(Map<String, Header> published, LocalDate today, String base) {
    List<VEvent> events = new ArrayList<>();
    published.forEach(
        (number, header) ->
            LastCall.of(header, today)
                .flatMap(LastCall::ends)
                .ifPresent(day -> events.add(CalendarFile.on(day, event(number, header, base)))));
    return CalendarFile.write(PRODUCT, "Last calls", events);
  }

  private static VEvent event(String number, Header header, String base) {
    String url = base + "xep-" + number + ".html";
    String title = header.title().map(Field::text).orElse("");
    LocalDate stamp = header.lastRevision().flatMap(Revision::day).orElse(LocalDate.EPOCH);
    VEvent event =
        CalendarFile.event(
            url + "#last-call", "Last call ends: XEP-" + number + " (" + title + ")", url, stamp);
    event.setTransparency(true);
    return event;
  }
}
