package org.xeptools.site.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xeptools.document.LastCall;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;

/** The documents in last call, or waiting for the vote after it. */
public final class LastCalls {
  /** A document in last call. */
  public record Call(Entry entry, LastCall call) {}

  private LastCalls() {}

  /** Proposed documents, and others with an open call; the first to end first. */
  public static List<Call> of(Series series) {
    List<Call> calls = new ArrayList<>();
    for (Entry entry : series.entries()) {
      LastCall.of(entry.header(), series.today())
          .ifPresent(call -> calls.add(new Call(entry, call)));
    }
    calls.sort(Comparator.comparing(each -> each.call().ends().orElse(LocalDate.MAX)));
    return calls;
  }
}
