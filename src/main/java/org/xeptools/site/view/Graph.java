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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A drawing in columns: on the left the documents that a document builds on, on the right those
 * that build on it, at most two steps each way. Where a column would be too long, frames with a few
 * documents of each group take its place and the rest of the width.
 *
 * @param columns the columns from left to right, none of them empty
 * @param frames the frames in place of columns
 * @param lines the lines from the right edge of a box to the left edge of one in the next column
 * @param width the width, like all lengths in units of the drawing
 * @param beyond how many documents two steps away are left out, by the step: -2 or 2
 */
record Graph(
    List<Column> columns,
    List<Frame> frames,
    List<Line> lines,
    int width,
    int height,
    SortedMap<Integer, Integer> beyond) {
  static final int BOX_WIDTH = 168;
  static final int BOX_HEIGHT = 44;
  static final int ACROSS = 56;
  static final int DOWN = 10;
  static final int TOP = 28;

  /** The most boxes in a column. */
  private static final int MOST = 14;

  /** The columns that fit on a page. */
  private static final int FITTING = 5;

  /** The lowest place of a document beside frames. */
  private static final int LOW = 240;

  /**
   * A column of boxes.
   *
   * @param step the number of steps away; negative for dependencies
   */
  record Column(int step, int x, List<Box> boxes) {}

  /**
   * The documents of a group.
   *
   * @param more the number of documents without a box
   */
  record Frame(
      int step, String group, int x, int y, int width, int height, List<Box> boxes, int more) {}

  /** A document; {@code x} and {@code y} are those of its upper left corner. */
  record Box(String number, int x, int y) {}

  record Line(int fromX, int fromY, int toX, int toY) {}

  /**
   * The drawing around {@code number}.
   *
   * @param order the order of boxes
   * @param group the name of the group that a document belongs to
   */
  static Graph around(
      String number,
      Function<String, NavigableSet<String>> needs,
      Function<String, NavigableSet<String>> neededBy,
      Comparator<String> order,
      Function<String, String> group) {
    Set<String> placed = new HashSet<>(Set.of(number));
    SortedMap<Integer, Integer> beyond = new TreeMap<>();
    List<List<String>> left = steps(number, needs, placed, order, -2, beyond);
    List<List<String>> right = steps(number, neededBy, placed, order, 2, beyond);
    List<List<String>> all = new ArrayList<>();
    for (int i = left.size() - 1; i >= 0; i--) {
      all.add(left.get(i));
    }
    all.add(List.of(number));
    all.addAll(right);
    return placed(all, left.size(), needs, group, beyond);
  }

  /** The documents one step away, and two steps away if there are not too many. */
  private static List<List<String>> steps(
      String number,
      Function<String, NavigableSet<String>> next,
      Set<String> placed,
      Comparator<String> order,
      int last,
      Map<Integer, Integer> beyond) {
    List<List<String>> steps = new ArrayList<>();
    Collection<String> from = List.of(number);
    for (int step = 1; step <= 2; step++) {
      NavigableSet<String> reached = new TreeSet<>();
      from.forEach(f -> reached.addAll(next.apply(f)));
      reached.removeAll(placed);
      placed.addAll(reached);
      if (reached.isEmpty()) {
        break;
      }
      if (step == 2 && (reached.size() > MOST || from.size() > MOST)) {
        beyond.put(last, reached.size());
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
      List<List<String>> columns,
      int middle,
      Function<String, NavigableSet<String>> needs,
      Function<String, String> group,
      SortedMap<Integer, Integer> beyond) {
    List<Column> result = new ArrayList<>();
    List<Frame> frames = new ArrayList<>();
    Map<String, Box> boxes = new HashMap<>();
    int framed = (int) columns.stream().filter(c -> c.size() > MOST).count();
    int room = framed == 0 ? 1 : Math.max(1, (FITTING - columns.size() + framed) / framed);
    List<Integer> lefts = new ArrayList<>();
    int width = -ACROSS;
    int rows = 1;
    for (int i = 0; i < columns.size(); i++) {
      boolean isFramed = columns.get(i).size() > MOST;
      lefts.add(width + ACROSS);
      if (isFramed) {
        frames.addAll(FramedBoxes.of(columns.get(i), i - middle, width + ACROSS, room, group));
      } else {
        rows = Math.max(rows, columns.get(i).size());
      }
      width += ACROSS + (isFramed ? FramedBoxes.width(room) : BOX_WIDTH);
    }
    int framesEnd = frames.stream().mapToInt(f -> f.y() + f.height()).max().orElse(0);
    int inner = Math.max(rows * (BOX_HEIGHT + DOWN) - DOWN, framesEnd - TOP);
    for (int i = 0; i < columns.size(); i++) {
      List<Box> here = new ArrayList<>();
      if (columns.get(i).size() <= MOST) {
        int length = columns.get(i).size() * (BOX_HEIGHT + DOWN) - DOWN;
        int y = TOP + Math.min((inner - length) / 2, frames.isEmpty() ? inner : LOW);
        for (String number : columns.get(i)) {
          Box box = new Box(number, lefts.get(i), y);
          here.add(box);
          boxes.put(number, box);
          y += BOX_HEIGHT + DOWN;
        }
      }
      result.add(new Column(i - middle, lefts.get(i), here));
    }
    List<Line> lines = lines(result, boxes, needs);
    Box self = result.get(middle).boxes().get(0);
    frames.forEach(frame -> lines.add(toFrame(self, frame)));
    return new Graph(result, frames, lines, width, TOP + inner + 2, beyond);
  }

  private static Line toFrame(Box self, Frame frame) {
    int y = self.y() + BOX_HEIGHT / 2;
    int middle = frame.y() + frame.height() / 2;
    return frame.step() < 0
        ? new Line(frame.x() + frame.width(), middle, self.x(), y)
        : new Line(self.x() + BOX_WIDTH, y, frame.x(), middle);
  }

  private static List<Line> lines(
      List<Column> columns, Map<String, Box> boxes, Function<String, NavigableSet<String>> needs) {
    List<Line> lines = new ArrayList<>();
    for (Column column : columns) {
      for (Box box : column.boxes()) {
        for (String needed : needs.apply(box.number())) {
          Box other = boxes.get(needed);
          if (other != null && other.x() == box.x() - BOX_WIDTH - ACROSS) { // the next column
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
