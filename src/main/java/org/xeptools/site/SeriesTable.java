package org.xeptools.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.xeptools.document.LastCall;

/** The series in aligned columns. */
final class SeriesTable {
  private SeriesTable() {}

  static String write(Series all) {
    List<XepInfo> series = all.infos();
    int names = series.stream().mapToInt(x -> x.name().length()).max().orElse(0);
    int statuses = series.stream().mapToInt(x -> x.status().length()).max().orElse(0);
    int versions = series.stream().mapToInt(x -> x.version().length()).max().orElse(0);
    String row =
        "%-"
            + Math.max(1, names)
            + "s  %-"
            + Math.max(1, statuses)
            + "s  %-"
            + Math.max(1, versions)
            + "s  %-10s  %s%n";
    StringBuilder out = new StringBuilder();
    for (Entry entry : all.entries()) {
      XepInfo xep = entry.info();
      out.append(
          String.format(
              Locale.ROOT,
              row,
              xep.name(),
              xep.status(),
              xep.version(),
              xep.date(),
              xep.title() + lastCall(entry, all.today())));
    }
    return out.toString();
  }

  private static String lastCall(Entry entry, LocalDate today) {
    return LastCall.of(entry.header(), today)
        .filter(call -> !call.isOver(today))
        .flatMap(LastCall::ends)
        .map(day -> " (last call until " + day + ")")
        .orElse("");
  }
}
