package org.xeptools.site.requirement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.Requirements.Requirement;
import org.xeptools.site.Csv;
import org.xeptools.site.requirement.RequirementList.Line;

/** Requirements as comma-separated values; the items of a list are lines of one value. */
final class RequirementsCsv {
  private RequirementsCsv() {}

  static String write(List<RequirementList> lists) {
    return Stream.concat(
            Stream.of(
                Csv.row(
                    "document",
                    "version",
                    "id",
                    "key",
                    "keyword",
                    "level",
                    "section",
                    "heading",
                    "lead",
                    "text",
                    "items",
                    "address")),
            lists.stream().flatMap(list -> list.lines().stream().map(line -> row(list, line))))
        .collect(Collectors.joining());
  }

  private static String row(RequirementList list, Line line) {
    Requirement requirement = line.requirement();
    return Csv.row(
        list.xep().name(),
        list.xep().version(),
        requirement.id(),
        line.key(),
        requirement.keyword(),
        requirement.level().name(),
        line.number(),
        line.heading(),
        requirement.lead(),
        requirement.text(),
        String.join("\n", requirement.items()),
        line.address());
  }
}
