package org.xeptools.site.index;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.xeptools.document.Revision;
import org.xeptools.document.StatusInGit;
import org.xeptools.lifecycle.Approver;
import org.xeptools.lifecycle.Status;
import org.xeptools.site.Entry;

/**
 * A step of a document in the standards process that sources name, with the sources.
 *
 * @param day the day of the revision that names it, or else of the commit that made it; of a last
 *     call that no source dates, its last day
 * @param from the status before, if git has it
 * @param to the status that it reached
 * @param kind what the step is
 * @param ends the last day of a last call
 * @param revision the block of the revision history that names it
 * @param basis the kind of evidence
 * @param commit the commit that changed the status
 * @param body the body that the remark names, or else the one that approves the document; empty if
 *     nobody decides on such a step
 * @param isNamed true if the remark names the body
 */
public record Act(
    Entry entry,
    LocalDate day,
    Optional<Status> from,
    Status to,
    Kind kind,
    Optional<LocalDate> ends,
    Optional<Revision> revision,
    Basis basis,
    Optional<StatusInGit> commit,
    Optional<Approver> body,
    boolean isNamed) {
  /** The kinds of steps, in the order of the process. */
  public enum Kind {
    ACCEPTED("accepted", "Accepted"),
    CALLED("last-call", "Last call"),
    APPROVED("approved", "Approved"),
    FINAL(Status.FINAL),
    RETURNED("returned", "Returned"),
    DEFERRED(Status.DEFERRED),
    RETRACTED(Status.RETRACTED),
    REJECTED(Status.REJECTED),
    DEPRECATED(Status.DEPRECATED),
    OBSOLETED(Status.OBSOLETE),
    /** A step to a state that has no kind of its own. */
    OTHER("other", "Other");

    private final String word;
    private final String heading;

    Kind(Status status) {
      this(status.pageName().toLowerCase(Locale.ROOT), status.pageName());
    }

    Kind(String word, String heading) {
      this.word = word;
      this.heading = heading;
    }

    /** Its word in addresses and filters: {@code last-call}. */
    public String word() {
      return word;
    }

    /** Its name for readers: {@code Last call}. */
    public String heading() {
      return heading;
    }
  }

  /** What an act is known from. */
  public enum Basis {
    /** The status changed in git; a revision may say so, too. */
    COMMIT,
    /** Only the remark of a revision says so. */
    REMARK,
    /** Only the number of a version says so, by the rules for numbers. */
    VERSION,
    /** Only the header says so: the end of a last call. */
    HEADER
  }

  /** A name for it that never changes: {@code xep-0198-2009-06-17-approved}. */
  public String id() {
    return entry.info().page().replace('/', '-') + "-" + day + "-" + kind.word();
  }

  /** The year of its day, as in the address of its page. */
  public String year() {
    return String.valueOf(day.getYear());
  }

  /** The page of its year, from the root of the site. */
  public String page() {
    return "views/record-" + year() + ".html";
  }
}
