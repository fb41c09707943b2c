package org.xeptools.site.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.site.Series;
import org.xeptools.site.XepInfo;
import org.xeptools.site.XmlText;

/**
 * The documents by status, and their number by type; in the order of XEP-0001, then unknown values.
 */
final class ByStatus {
  private ByStatus() {}

  static String content(Series series) {
    List<XepInfo> all = series.accepted().stream().map(entry -> entry.info()).toList();
    List<String> types =
        occurring(
            Arrays.stream(XepType.values()).map(XepType::sourceName),
            all.stream().map(XepInfo::typeName));
    List<String> statuses =
        occurring(
            Arrays.stream(Status.values()).map(Status::pageName),
            all.stream().map(XepInfo::statusName));
    XmlText content = XmlText.page("by-status");
    types.forEach(type -> content.element("type", type));
    for (String status : statuses) {
      List<XepInfo> having = all.stream().filter(x -> x.statusName().equals(status)).toList();
      boolean known = Arrays.stream(Status.values()).anyMatch(s -> s.pageName().equals(status));
      content
          .open("status")
          .attribute("name", status)
          .attribute("feed", known ? "feeds/" + status.toLowerCase(Locale.ROOT) + ".atom" : "");
      for (String type : types) {
        long count = having.stream().filter(xep -> xep.typeName().equals(type)).count();
        content.open("count").attribute("type", type).text(String.valueOf(count)).close();
      }
      having.forEach(content::add);
      content.close();
    }
    return content.end();
  }

  /**
   * The values that occur: known ones in order of the process, then others in order of occurrence.
   */
  private static List<String> occurring(Stream<String> known, Stream<String> values) {
    Set<String> found = new LinkedHashSet<>(values.sorted().toList());
    List<String> ordered = new ArrayList<>(known.filter(found::contains).toList());
    found.stream().filter(value -> !ordered.contains(value)).toList().forEach(ordered::add);
    return ordered;
  }
}
