package org.xeptools.site;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The series as comma-separated values (RFC 4180). */
final class SeriesCsv {
  private SeriesCsv() {}

  static String write(List<XepInfo> series) {
    return Stream.concat(Stream.of(head()), series.stream().map(SeriesCsv::cells))
        .map(cells -> Csv.row(cells.toArray(String[]::new)))
        .collect(Collectors.joining());
  }

  private static Stream<String> head() {
    return Stream.of(
        "number",
        "name",
        "title",
        "type",
        "status",
        "version",
        "date",
        "shortname",
        "approver",
        "sig",
        "authors",
        "tags");
  }

  private static Stream<String> cells(XepInfo xep) {
    return Stream.of(
        xep.number(),
        xep.name(),
        xep.title(),
        xep.type(),
        xep.status(),
        xep.version(),
        xep.date(),
        xep.shortname().orElse(""),
        String.join("; ", xep.approvers()),
        xep.sig().orElse(""),
        String.join("; ", xep.authors()),
        String.join("; ", xep.tags()));
  }
}
