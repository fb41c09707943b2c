package org.xeptools.site;

import java.util.List;
import java.util.Locale;

/** The series in aligned columns. */
final class SeriesTable {
  private SeriesTable() {}

  static String write(List<XepInfo> series) {
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
    for (XepInfo xep : series) {
      out.append(
          String.format(
              Locale.ROOT, row, xep.name(), xep.status(), xep.version(), xep.date(), xep.title()));
    }
    return out.toString();
  }
}
