package org.xeptools.site.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.Deferral;
import org.xeptools.document.Header;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;

/** The days on which Experimental documents are to become Deferred. */
public final class Deferrals {
  /**
   * An Experimental document.
   *
   * @param isTouched true if there were editorial versions since the last one of substance
   */
  public record Due(Entry entry, Deferral deferral, boolean isTouched) {}

  private Deferrals() {}

  /**
   * The Experimental documents of {@code series} with a date to count from, the longest due first.
   */
  public static List<Due> of(Series series) {
    List<Due> all = new ArrayList<>();
    for (Entry entry : series.accepted()) {
      Header header = entry.header();
      Optional<Deferral> deferral = Deferral.of(header);
      if (deferral.isPresent()) {
        LocalDate last = deferral.get().last().day().orElseThrow();
        boolean touched =
            header.revisions().stream().flatMap(r -> r.day().stream()).anyMatch(last::isBefore);
        all.add(new Due(entry, deferral.get(), touched));
      }
    }
    all.sort(Comparator.comparing(due -> due.deferral().day()));
    return all;
  }
}
