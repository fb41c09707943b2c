package org.xeptools.site.view;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.Deferral;
import org.xeptools.document.Field;
import org.xeptools.document.LastCall;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Term;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;
import org.xeptools.site.XmlText;
import org.xeptools.site.index.Deferrals;
import org.xeptools.site.index.LastCalls;
import org.xeptools.site.index.Mention;

/** Deadlines: last calls, and the deferral of Experimental documents. */
final class Dates {
  private Dates() {}

  static String lastCalls(Series series) {
    XmlText content = XmlText.page("last-calls").attribute("today", series.today().toString());
    for (LastCalls.Call each : LastCalls.of(series)) {
      LastCall call = each.call();
      String state =
          call.ends().isEmpty() ? "undated" : call.isOver(series.today()) ? "over" : "running";
      content
          .open("call")
          .attribute("state", state)
          .attribute("ends", call.ends())
          .attribute("left", Math.abs(call.daysLeft(series.today())))
          .add(each.entry().info())
          .close();
    }
    return content.end();
  }

  static String deferrals(Series series) {
    XmlText content =
        XmlText.page("deferrals")
            .attribute("today", series.today().toString())
            .attribute("term", Term.DEFERRAL.words());
    List<Deferrals.Due> all = Deferrals.of(series);
    for (Deferrals.Due due : all) {
      Deferral deferral = due.deferral();
      long left = ChronoUnit.DAYS.between(series.today(), deferral.day());
      content
          .open("due")
          .attribute("day", deferral.day().toString())
          .flag("over", deferral.isDue(series.today()))
          .attribute("left", Math.abs(left))
          .attribute("version", deferral.last().version().map(Field::text))
          .attribute("of", deferral.last().day().orElseThrow().toString())
          .attribute("place", Mention.of(due.entry(), deferral.last()).address())
          .flag("touched", due.isTouched())
          .add(due.entry().info())
          .close();
    }
    for (Entry entry : series.accepted()) {
      if (entry.header().status().equals(Optional.of(Status.EXPERIMENTAL))
          && all.stream().noneMatch(due -> due.entry().info().equals(entry.info()))) {
        content.open("undated").add(entry.info()).close();
      }
    }
    return content.end();
  }
}
