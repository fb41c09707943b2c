package org.xeptools.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xeptools.document.xml.Element;

/**
 * The widths of a table's rows, including cells that span columns or rows.
 *
 * @param rows the rows
 * @param widths the number of columns that each row fills
 */
public record Grid(List<Element> rows, List<Integer> widths) {
  /** A larger number is a typing error, and each column needs a cell in every row. */
  private static final int MAX_COLUMNS = 60;

  /** The same limit as in browsers. */
  private static final int MAX_ROWS = 1_000;

  /** The number of empty cells that the spans and short rows of a document's tables may need. */
  private static final int MAX_PLACES = 60_000;

  /** The size of a table that is mostly filled is not limited. */
  private static final int FILLED = 4;

  /** The grid of {@code table}. */
  public static Grid of(Element table) {
    List<Element> rows = rows(table);
    List<Integer> widths = new ArrayList<>();
    int[] begun = new int[rows.size() + 1];
    int hanging = 0;
    for (int i = 0; i < rows.size(); i++) {
      hanging += begun[i];
      int width = hanging;
      for (Element cell : rows.get(i).elements()) {
        int columns = span(cell, "colspan");
        width += columns;
        begun[Math.min(rows.size(), i + 1)] += columns;
        begun[(int) Math.min(rows.size(), (long) i + span(cell, "rowspan"))] -= columns;
      }
      widths.add(width);
    }
    return new Grid(rows, widths);
  }

  /** The rows of a table, including those in {@code thead}, {@code tbody} and {@code tfoot}. */
  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.elements()) {
      if (child.is("tr")) {
        rows.add(child);
      } else if (Set.of("thead", "tbody", "tfoot").contains(child.name())) {
        rows.addAll(child.elements("tr"));
      }
    }
    return rows;
  }

  /** How many columns or rows ({@code colspan}, {@code rowspan}) a cell takes, at least 1. */
  public static int span(Element cell, String attribute) {
    int most = attribute.equals("colspan") ? MAX_COLUMNS : MAX_ROWS;
    return WholeNumber.of(cell.value(attribute), 1, most).orElse(1);
  }

  /** The number of columns of the widest row. */
  public int width() {
    return widths.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The number of columns that most rows have. */
  public int usualWidth() {
    return widths.stream()
        .collect(Collectors.groupingBy(w -> w, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  /**
   * The tables below {@code root} that need more empty cells than the limit; their cells are shown
   * one after the other.
   */
  public static Set<Element> tooLarge(Element root) {
    Set<Element> refused = new HashSet<>();
    long[] left = {MAX_PLACES};
    root.walk(
        element -> {
          if (element.is("table")) {
            List<Element> rows = rows(element);
            long most = Math.max(element.children().size(), rows.size());
            long cells = most;
            long texts = 0;
            for (Element row : rows) {
              cells += row.children().size();
              texts = Math.max(texts, row.children().size() - row.elements().size());
            }
            long places = most * (of(element).width() + texts);
            if (places > FILLED * cells) {
              left[0] -= places;
              if (left[0] < 0) {
                left[0] += places;
                refused.add(element);
              }
            }
          }
        });
    return refused;
  }

  /** The message about a table that is too large. */
  static String complaint(Element table) {
    Grid grid = of(table);
    return String.format(
        Locale.ROOT,
        "the table has %d rows and, by its spans, %d columns; the tables of a document may leave empty or"
            + " span %d cells, so the spans of this one are ignored",
        grid.rows().size(),
        grid.width(),
        MAX_PLACES);
  }
}
