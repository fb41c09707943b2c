package org.xeptools.site.view;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.Field;
import org.xeptools.lifecycle.Status;
import org.xeptools.site.Content;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;
import org.xeptools.site.index.Deferrals;
import org.xeptools.site.index.LastCalls;
import org.xeptools.site.index.Mention;

/** What runs out: last calls, and the year that an Experimental document has. */
final class Dates {
  private Dates() {}

  static String lastCalls(Series series) {
    Content content = new Content("last-calls", "today", series.today().toString());
    for (LastCalls.Call call : LastCalls.of(series)) {
      String state =
          call.ends().isEmpty() ? "undated" : call.isOver(series.today()) ? "over" : "running";
      content
          .open(
              "call",
              "state",
              state,
              "ends",
              call.ends().map(String::valueOf).orElse(""),
              "left",
              String.valueOf(Math.abs(call.daysLeft(series.today()))))
          .xep(call.entry().info())
          .close();
    }
    return content.end();
  }

  static String deferrals(Series series) {
    Content content = new Content("deferrals", "today", series.today().toString());
    List<Deferrals.Due> all = Deferrals.of(series);
    for (Deferrals.Due due : all) {
      long left = ChronoUnit.DAYS.between(series.today(), due.day());
      content
          .open(
              "due",
              "day",
              due.day().toString(),
              "over",
              left < 0 ? "yes" : "",
              "left",
              String.valueOf(Math.abs(left)),
              "version",
              due.last().version().map(Field::text).orElse(""),
              "of",
              due.last().day().orElseThrow().toString(),
              "place",
              Mention.of(due.entry(), due.last().element()).address(),
              "touched",
              due.isTouched() ? "yes" : "")
          .xep(due.entry().info())
          .close();
    }
    for (Entry entry : series.accepted()) {
      if (entry.document().header().status().equals(Optional.of(Status.EXPERIMENTAL))
          && all.stream().noneMatch(due -> due.entry().info().equals(entry.info()))) {
        content.open("undated").xep(entry.info()).close();
      }
    }
    return content.end();
  }
}
