package org.xeptools.site.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A drawing in columns: on the left the documents that a document builds on, on the right those
 * that build on it, at most two steps each way.
 *
 * @param columns the columns from left to right, none of them empty
 * @param lines the lines from the right edge of a box to the left edge of one in the next column
 * @param width the width, like all lengths in units of the drawing
 */
record Graph(List<Column> columns, List<Line> lines, int width, int height) {
  static final int BOX_WIDTH = 168;
  static final int BOX_HEIGHT = 44;
  private static final int ACROSS = 56;
  private static final int DOWN = 10;
  private static final int TOP = 28;

  /** The most boxes in a column; further ones are only counted. */
  private static final int MOST = 14;

  /**
   * A column of boxes.
   *
   * @param step the number of steps away; negative for dependencies
   * @param more the number of documents without a box
   * @param y the vertical place of the words about those
   */
  record Column(int step, int x, List<Box> boxes, int more, int y) {}

  /** A document; {@code x} and {@code y} are those of its upper left corner. */
  record Box(String number, int x, int y) {}

  record Line(int fromX, int fromY, int toX, int toY) {}

  /**
   * The drawing around {@code number}; if there are too many documents, the first by {@code order}
   * are kept.
   */
  static Graph around(
      String number,
      Function<String, NavigableSet<String>> needs,
      Function<String, NavigableSet<String>> neededBy,
      Comparator<String> order) {
    Set<String> placed = new HashSet<>(Set.of(number));
    List<List<String>> left = steps(number, needs, placed, order);
    List<List<String>> right = steps(number, neededBy, placed, order);
    List<List<String>> all = new ArrayList<>();
    for (int i = left.size() - 1; i >= 0; i--) {
      all.add(left.get(i));
    }
    all.add(List.of(number));
    all.addAll(right);
    return placed(all, left.size(), needs);
  }

  /** The documents one step away, and two steps away if there are not too many. */
  private static List<List<String>> steps(
      String number,
      Function<String, NavigableSet<String>> next,
      Set<String> placed,
      Comparator<String> order) {
    List<List<String>> steps = new ArrayList<>();
    Collection<String> from = List.of(number);
    for (int step = 1; step <= 2; step++) {
      NavigableSet<String> reached = new TreeSet<>();
      from.forEach(f -> reached.addAll(next.apply(f)));
      reached.removeAll(placed);
      placed.addAll(reached);
      if (reached.isEmpty() || (step == 2 && reached.size() > MOST)) {
        break;
      }
      steps.add(near(List.copyOf(reached), List.copyOf(from), next, order));
      from = reached;
    }
    return steps;
  }

  /** Places each box beside those that lead to it, so that few lines cross. */
  private static List<String> near(
      List<String> reached,
      List<String> from,
      Function<String, NavigableSet<String>> next,
      Comparator<String> order) {
    Map<String, Double> mean = new HashMap<>();
    for (String one : reached) {
      mean.put(
          one,
          IntStream.range(0, from.size())
              .filter(i -> next.apply(from.get(i)).contains(one))
              .average()
              .orElse(0));
    }
    return reached.stream()
        .sorted(
            Comparator.comparing((String one) -> mean.getOrDefault(one, 0.0)).thenComparing(order))
        .toList();
  }

  private static Graph placed(
      List<List<String>> columns, int middle, Function<String, NavigableSet<String>> needs) {
    int rows = columns.stream().mapToInt(c -> Math.min(c.size(), MOST)).max().orElse(1);
    boolean cut = columns.stream().anyMatch(c -> c.size() > MOST);
    int inner = rows * (BOX_HEIGHT + DOWN) - DOWN;
    List<Column> result = new ArrayList<>();
    Map<String, Box> boxes = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      int x = i * (BOX_WIDTH + ACROSS);
      int shown = Math.min(columns.get(i).size(), MOST);
      int y = TOP + (inner - shown * (BOX_HEIGHT + DOWN) + DOWN) / 2;
      List<Box> here = new ArrayList<>();
      for (String number : columns.get(i).subList(0, shown)) {
        Box box = new Box(number, x, y);
        here.add(box);
        boxes.put(number, box);
        y += BOX_HEIGHT + DOWN;
      }
      result.add(new Column(i - middle, x, here, columns.get(i).size() - shown, y + DOWN));
    }
    int width = columns.size() * (BOX_WIDTH + ACROSS) - ACROSS;
    int height = TOP + inner + (cut ? 2 * DOWN + BOX_HEIGHT / 2 : 0) + 2;
    return new Graph(result, lines(result, boxes, needs), width, height);
  }

  private static List<Line> lines(
      List<Column> columns, Map<String, Box> boxes, Function<String, NavigableSet<String>> needs) {
    List<Line> lines = new ArrayList<>();
    for (Column column : columns) {
      for (Box box : column.boxes()) {
        for (String needed : needs.apply(box.number())) {
          Box other = boxes.get(needed);
          if (other != null && other.x() == box.x() - BOX_WIDTH - ACROSS) {
            int middle = BOX_HEIGHT / 2;
            lines.add(
                new Line(other.x() + BOX_WIDTH, other.y() + middle, box.x(), box.y() + middle));
          }
        }
      }
    }
    return lines;
  }
}
