package org.xeptools.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xeptools.source.SourceSpan;

/**
 * What {@code sigs.yaml} says of a Special Interest Group beyond its charter; all but the charter
 * may be missing.
 *
 * @param charter the charter's file name without ending: {@code xep-0381}
 * @param place where in the file this stands
 * @param slug the last part of its page's address: {@code iot}
 * @param name what it is called in short: {@code IoT SIG}
 * @param leaders who leads it
 * @param list the address of its mailing list
 * @param archive where that can be read
 * @param room the address of its chat room
 * @param calendar where meetings are announced
 * @param meetings when it meets, in words
 * @param minutes where the minutes are
 * @param standing whether it is to stay until it is closed
 * @param closed the day it was closed
 * @param activity days on which it was heard of
 * @param deliverables what it is to produce
 */
public record SigDetails(
    String charter,
    SourceSpan place,
    Optional<String> slug,
    Optional<String> name,
    List<Leader> leaders,
    Optional<String> list,
    Optional<String> archive,
    Optional<String> room,
    Optional<String> calendar,
    Optional<String> meetings,
    Optional<String> minutes,
    Optional<Boolean> standing,
    Optional<LocalDate> closed,
    List<LocalDate> activity,
    List<Deliverable> deliverables) {

  public SigDetails {
    leaders = List.copyOf(leaders);
    activity = List.copyOf(activity);
    deliverables = List.copyOf(deliverables);
  }

  /** A person who leads a group. */
  public record Leader(String name, Optional<String> jid, Optional<String> email) {}

  /**
   * Something that a group is to produce.
   *
   * @param xeps the numbers of the documents that fulfil it: {@code 0347}
   * @param due when it is due, in words or as a day
   * @param done the day it was delivered, if it is no XEP
   */
  public record Deliverable(
      String title, List<String> xeps, Optional<String> due, Optional<LocalDate> done) {
    public Deliverable {
      xeps = List.copyOf(xeps);
    }
  }
}
