package org.xeptools.site.requirement;

import java.util.List;
import java.util.Locale;
import org.xeptools.document.Requirements.Requirement;
import org.xeptools.site.requirement.RequirementList.Line;

/** The requirements of a document for a terminal. */
final class PlainList {
  private PlainList() {}

  static String write(RequirementList list) {
    StringBuilder out = new StringBuilder();
    out.append(list.xep().label()).append(": ").append(list.xep().title()).append('\n');
    if (list.lines().isEmpty()) {
      return out.append("  no requirements\n").toString();
    }
    list.bySection().forEach(lines -> section(lines, out));
    return out.toString();
  }

  private static void section(List<Line> lines, StringBuilder out) {
    Line first = lines.get(0);
    String heading = (first.number() + " " + first.heading()).strip();
    out.append('\n').append(heading.isEmpty() ? "Outside of sections" : heading).append('\n');
    for (Line line : lines) {
      Requirement requirement = line.requirement();
      out.append(String.format(Locale.ROOT, "  %-16s ", requirement.keyword()));
      if (!requirement.lead().isEmpty()) {
        out.append(requirement.lead()).append(' ');
      }
      out.append(requirement.text()).append(" [").append(requirement.id()).append("]\n");
      requirement
          .items()
          .forEach(item -> out.append(" ".repeat(19)).append("- ").append(item).append('\n'));
    }
  }
}
