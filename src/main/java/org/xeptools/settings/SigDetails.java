package org.xeptools.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xeptools.source.SourceSpan;

/**
 * The facts about a Special Interest Group in {@code sigs.yaml}; all but the charter are optional.
 *
 * @param charter the charter's file name without extension: {@code xep-0381}
 * @param place the place of the entry in the file
 * @param slug the last part of its page's address: {@code iot}
 * @param name its short name: {@code IoT SIG}
 * @param leaders its leaders
 * @param list the address of its mailing list
 * @param join where one subscribes to that list
 * @param archive the address of the list's archive
 * @param room the address of its chat room
 * @param calendar the address of its calendar
 * @param meetings when it meets, in words
 * @param schedule when it meets, for calendars
 * @param minutes its minutes, or the address of all of them
 * @param reports its reports
 * @param standing true if it has no planned end
 * @param closed the day it was closed
 * @param activity days on which it was active
 * @param deliverables its deliverables
 */
public record SigDetails(
    String charter,
    SourceSpan place,
    Optional<String> slug,
    Optional<String> name,
    List<Leader> leaders,
    Optional<String> list,
    Optional<String> join,
    Optional<String> archive,
    Optional<String> room,
    Optional<String> calendar,
    Optional<String> meetings,
    Optional<Schedule> schedule,
    List<Paper> minutes,
    List<Paper> reports,
    Optional<Boolean> standing,
    Optional<LocalDate> closed,
    List<LocalDate> activity,
    List<Deliverable> deliverables) {

  public SigDetails {
    leaders = List.copyOf(leaders);
    minutes = List.copyOf(minutes);
    reports = List.copyOf(reports);
    activity = List.copyOf(activity);
    deliverables = List.copyOf(deliverables);
  }

  /** A person who leads a group. */
  public record Leader(String name, Optional<String> jid, Optional<String> email) {}

  /**
   * The meetings of a group.
   *
   * @param start when the first one begins
   * @param length how long each one takes
   * @param repeat a recurrence rule of RFC 5545, in capitals: {@code FREQ=MONTHLY;BYDAY=1TU}
   */
  public record Schedule(Instant start, Optional<Duration> length, Optional<String> repeat) {}

  /**
   * The minutes of a meeting, or a report.
   *
   * @param title its title, "" if it has none
   * @param url its address on the web
   */
  public record Paper(String title, Optional<LocalDate> day, String url) {}

  /**
   * A deliverable of a group.
   *
   * @param xeps the numbers of the XEPs that are part of it: {@code 0347}
   * @param due when it is due, in words or as a day
   * @param done the day it was delivered, if it is not a XEP
   */
  public record Deliverable(
      String title, List<String> xeps, Optional<String> due, Optional<LocalDate> done) {
    public Deliverable {
      xeps = List.copyOf(xeps);
    }
  }
}
