package org.xeptools.due;

import java.util.List;
import java.util.stream.Collectors;
import org.xeptools.report.CodeFrame;
import org.xeptools.report.Folded;
import org.xeptools.report.Style;

/** What is due, in columns for a terminal. */
final class DueTable {
  private static final String INDENT = "  ";

  private final Due due;
  private final Style style;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  DueTable(Due due, Style style, int width) {
    this.due = due;
    this.style = style;
    this.width = width;
  }

  String write() {
    for (Matter matter : Matter.values()) {
      List<Item> items = due.of(matter);
      if (!items.isEmpty()) {
        head(matter, items.size());
        if (matter == Matter.FINAL) {
          names(items);
        } else {
          rows(items);
        }
        out.append('\n');
      }
    }
    String end =
        (out.isEmpty() ? "Nothing is due on " : "As of ")
            + due.today()
            + ", by the dates in the documents";
    out.append(style.dim(end)).append('\n');
    return out.toString();
  }

  private void head(Matter matter, int count) {
    Folded.lines(matter.heading() + " (" + count + ")", width, width)
        .forEach(line -> out.append(style.bold(line)).append('\n'));
    if (!matter.remark().isEmpty()) {
      Folded.lines(matter.remark(), width - INDENT.length(), width - INDENT.length())
          .forEach(line -> out.append(INDENT).append(style.dim(line)).append('\n'));
    }
  }

  private void rows(List<Item> items) {
    int names = widest(items.stream().map(Item::name).toList());
    int distances = widest(items.stream().map(item -> item.distance(due.today())).toList());
    for (Item item : items) {
      StringBuilder row = new StringBuilder(INDENT).append(padded(visible(item.name()), names));
      if (item.day().isPresent()) {
        String distance = item.distance(due.today());
        row.append(INDENT).append(item.day().get());
        row.append(INDENT).append(" ".repeat(distances - distance.length())).append(distance);
      }
      row.append(INDENT);
      row.append(cut(visible(item.title()), width - CodeFrame.columns(row.toString())));
      out.append(row).append('\n');
    }
  }

  /** A hundred documents whose day passed years ago need no row each. */
  private void names(List<Item> items) {
    String all =
        items.stream().map(item -> visible(item.name())).sorted().collect(Collectors.joining(", "));
    int room = width - INDENT.length();
    Folded.lines(all, room, room).forEach(line -> out.append(INDENT).append(line).append('\n'));
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(text -> CodeFrame.columns(visible(text))).max().orElse(0);
  }

  private static String padded(String text, int columns) {
    return text + " ".repeat(columns - CodeFrame.columns(text));
  }

  private static String visible(String text) {
    return CodeFrame.visible(text);
  }

  private static String cut(String text, int columns) {
    if (CodeFrame.columns(text) <= columns) {
      return text;
    }
    List<String> parts = Folded.lines(text, Math.max(1, columns - 1), Math.max(1, columns - 1));
    return parts.get(0) + "…";
  }
}
