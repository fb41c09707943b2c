package org.xeptools.site.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xeptools.site.view.Graph.Box;
import org.xeptools.site.view.Graph.Frame;

/** Lays out many documents in frames, one below the other, a frame for each group. */
final class FramedBoxes {
  private static final int PADDING = 12;
  private static final int CAPTION = 24;

  /** The most rows of boxes in a frame. */
  private static final int ROWS = 3;

  private FramedBoxes() {}

  /** The width of frames that take the room of {@code columns} columns. */
  static int width(int columns) {
    int room = columns * (Graph.BOX_WIDTH + Graph.ACROSS) - Graph.ACROSS;
    return Math.max(room, Graph.BOX_WIDTH + 2 * PADDING);
  }

  /**
   * The frames of {@code numbers}.
   *
   * @param x the left edge of the frames
   * @param columns the number of columns whose room they take
   * @param group the name of the group that a document belongs to
   */
  static List<Frame> of(
      List<String> numbers, int step, int x, int columns, Function<String, String> group) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    numbers.forEach(n -> groups.computeIfAbsent(group.apply(n), g -> new ArrayList<>()).add(n));
    int across = Math.max(1, (width(columns) - PADDING) / (Graph.BOX_WIDTH + PADDING));
    int free = width(columns) - 2 * PADDING - Graph.BOX_WIDTH;
    int pitch = across == 1 ? 0 : free / (across - 1);
    List<Frame> frames = new ArrayList<>();
    int y = Graph.TOP;
    for (Map.Entry<String, List<String>> one : groups.entrySet()) {
      int shown = Math.min(one.getValue().size(), across * ROWS);
      List<Box> boxes = new ArrayList<>();
      for (int i = 0; i < shown; i++) {
        boxes.add(
            new Box(
                one.getValue().get(i),
                x + PADDING + i % across * pitch,
                y + CAPTION + i / across * (Graph.BOX_HEIGHT + Graph.DOWN)));
      }
      int rows = (shown + across - 1) / across;
      int height = CAPTION + rows * (Graph.BOX_HEIGHT + Graph.DOWN);
      frames.add(
          new Frame(
              step,
              one.getKey(),
              x,
              y,
              width(columns),
              height,
              boxes,
              one.getValue().size() - shown));
      y += height + Graph.DOWN;
    }
    return frames;
  }
}
