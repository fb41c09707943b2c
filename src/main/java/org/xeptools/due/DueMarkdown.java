package org.xeptools.due;

import java.util.List;
import java.util.stream.Collectors;
import org.xeptools.report.MarkdownText;

/** What is due, as the text of an issue on GitHub. */
final class DueMarkdown {
  private static final int LONGEST_TITLE = 200;

  private final Due due;

  private DueMarkdown(Due due) {
    this.due = due;
  }

  static String write(Due due) {
    DueMarkdown text = new DueMarkdown(due);
    StringBuilder out =
        new StringBuilder("As of ")
            .append(due.today())
            .append(", by the dates in the documents.\n");
    for (Matter matter : Matter.values()) {
      List<Item> items = due.of(matter);
      if (!items.isEmpty()) {
        out.append("\n### ").append(matter.heading()).append("\n\n");
        if (!matter.remark().isEmpty()) {
          String remark = matter.remark();
          out.append(Character.toUpperCase(remark.charAt(0)))
              .append(remark.substring(1))
              .append(".\n\n");
        }
        if (matter == Matter.FINAL) {
          out.append(items.stream().map(text::name).sorted().collect(Collectors.joining(", ")))
              .append(".\n");
        } else {
          items.forEach(item -> out.append("- ").append(text.line(item)).append('\n'));
        }
      }
    }
    if (due.items().isEmpty()) {
      out.append("\nNothing is due.\n");
    }
    return out.toString();
  }

  private String line(Item item) {
    String title = MarkdownText.escaped(item.title(), LONGEST_TITLE);
    String day = item.day().map(d -> ": " + d + " (" + item.distance(due.today()) + ")").orElse("");
    return name(item) + " " + title + day;
  }

  private String name(Item item) {
    String name = MarkdownText.escaped(item.name());
    return item.name().startsWith("XEP-")
        ? "[" + name + "](" + due.base() + item.name().replace("XEP", "xep") + ".html)"
        : name;
  }
}
