package org.xeptools.site.requirement;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.document.Requirements.Level;
import org.xeptools.document.Requirements.Requirement;
import org.xeptools.site.XepInfo;
import org.xeptools.site.requirement.RequirementList.Line;

/** The requirements of a document as a list in Markdown, with a box to tick for each. */
final class Checklist {
  private static final String SPECIAL = "\\`*_[]<>&~|#";

  private Checklist() {}

  static String write(RequirementList list) {
    XepInfo xep = list.xep();
    StringBuilder out = new StringBuilder();
    out.append("# ").append(escaped(xep.label() + ": " + xep.title())).append("\n\n");
    out.append(facts(xep)).append('<').append(list.address()).append(">. ");
    out.append(counts(list)).append("\n\n");
    if (!list.lines().isEmpty()) {
      out.append(
          "The code at the end of an item depends on its words alone: the same code in the"
              + " checklist of another version is the same requirement.\n");
    }
    list.bySection().forEach(lines -> section(lines, out));
    return out.toString();
  }

  private static String facts(XepInfo xep) {
    List<String> facts = new ArrayList<>();
    if (!xep.version().isEmpty()) {
      facts.add("Version " + escaped(xep.version()));
    }
    if (!xep.date().isEmpty()) {
      facts.add(escaped(xep.date()));
    }
    if (!xep.statusName().isEmpty()) {
      facts.add(escaped(xep.statusName()));
    }
    return facts.isEmpty() ? "" : String.join(", ", facts) + ", ";
  }

  private static String counts(RequirementList list) {
    if (list.lines().isEmpty()) {
      return "It has no requirements in the words of RFC 2119.";
    }
    List<String> counts = new ArrayList<>();
    for (Level level : Level.values()) {
      long count = list.lines().stream().filter(l -> l.requirement().level() == level).count();
      if (count > 0) {
        counts.add(count + " " + level);
      }
    }
    int all = list.lines().size();
    String noun = all == 1 ? " requirement: " : " requirements: ";
    return all + noun + String.join(", ", counts) + ".";
  }

  private static void section(List<Line> lines, StringBuilder out) {
    Line first = lines.get(0);
    String heading = (first.number() + " " + first.heading()).strip();
    out.append("\n## ").append(heading.isEmpty() ? "Outside of sections" : escaped(heading));
    out.append("\n\n");
    for (Line line : lines) {
      Requirement requirement = line.requirement();
      out.append("- [ ] **").append(String.join(", ", requirement.keywords())).append("** ");
      if (!requirement.lead().isEmpty()) {
        out.append('*').append(escaped(requirement.lead())).append("* ");
      }
      out.append(escaped(requirement.text())).append(" [¶](").append(line.address());
      out.append(") `").append(line.key()).append("`\n");
      for (String item : requirement.items()) {
        out.append("    - ").append(escaped(item)).append('\n');
      }
    }
  }

  /** {@code text} with a backslash before each sign that Markdown could take for markup. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean starts = i == 0 && "+-=".indexOf(c) >= 0;
      if (starts || SPECIAL.indexOf(c) >= 0 || endsListNumber(text, i)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** True for the point of a number at the start, which would begin a numbered list. */
  private static boolean endsListNumber(String text, int at) {
    return (text.charAt(at) == '.' || text.charAt(at) == ')')
        && at > 0
        && at + 1 < text.length()
        && text.charAt(at + 1) == ' '
        && text.chars().limit(at).allMatch(c -> c >= '0' && c <= '9');
  }
}
