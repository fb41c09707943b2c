package org.xeptools.rule.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xeptools.document.Element;

/**
 * The widths of a table's rows, cells that span counted in.
 *
 * @param rows the rows
 * @param widths the number of columns that each fills
 */
record Grid(List<Element> rows, List<Integer> widths) {
  private static final int MAX_SPAN = 1_000;

  static Grid of(Element table) {
    List<Element> rows = table.elements("tr");
    List<Integer> widths = new ArrayList<>();
    Map<Integer, Integer> hanging = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      int width = Optional.ofNullable(hanging.remove(i)).orElse(0);
      for (Element cell : rows.get(i).elements()) {
        int columns = span(cell, "colspan");
        width += columns;
        int last = Math.min(rows.size(), i + span(cell, "rowspan"));
        for (int below = i + 1; below < last; below++) {
          hanging.merge(below, columns, Integer::sum);
        }
      }
      widths.add(width);
    }
    return new Grid(rows, widths);
  }

  private static int span(Element cell, String name) {
    String value = cell.value(name).strip();
    if (value.isEmpty() || value.length() > 3 || !value.chars().allMatch(Character::isDigit)) {
      return 1;
    }
    return Math.max(1, Math.min(MAX_SPAN, Integer.parseInt(value)));
  }

  /** The number of columns of the widest row. */
  int width() {
    return widths.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The number of columns that most rows have. */
  int usualWidth() {
    return widths.stream()
        .collect(Collectors.groupingBy(w -> w, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
