package org.xeptools.site.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.Revision;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Term;
import org.xeptools.rule.header.ActiveVersions;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;

/**
 * The days on which Experimental documents are to become Deferred (XEP-0001 § Discussion Process).
 */
public final class Deferrals {
  /**
   * An Experimental document.
   *
   * @param last its last version of substance, not counting editorial ones
   * @param day the day from which it should be Deferred
   * @param isTouched true if there were editorial versions since
   */
  public record Due(Entry entry, Revision last, LocalDate day, boolean isTouched) {}

  private Deferrals() {}

  /**
   * The Experimental documents of {@code series} with a date to count from, the longest due first.
   */
  public static List<Due> of(Series series) {
    List<Due> all = new ArrayList<>();
    for (Entry entry : series.accepted()) {
      var header = entry.document().header();
      Optional<Revision> last = ActiveVersions.newest(header);
      if (header.status().equals(Optional.of(Status.EXPERIMENTAL)) && last.isPresent()) {
        LocalDate day = last.get().day().orElseThrow();
        boolean touched =
            header.revisions().stream().flatMap(r -> r.day().stream()).anyMatch(day::isBefore);
        all.add(new Due(entry, last.get(), Term.DEFERRAL.after(day), touched));
      }
    }
    all.sort(Comparator.comparing(Due::day));
    return all;
  }
}
