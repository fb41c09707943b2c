package org.xeptools.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xeptools.change.redline.Sequences;
import org.xeptools.change.redline.Sequences.Difference;
import org.xeptools.document.woven.Side;
import org.xeptools.source.XepSource;

/** The lines of two versions of a file in one sequence. */
final class LineChanges {
  /**
   * A line.
   *
   * @param side the version that has it
   * @param number its number there, from 1; of the newer version if both have it
   */
  record SourceLine(Side side, int number) {}

  private LineChanges() {}

  /** All lines of {@code now}, and at their places those of {@code old} that are gone. */
  static List<SourceLine> between(XepSource old, XepSource now) {
    Sequences sequences = new Sequences();
    List<SourceLine> lines = new ArrayList<>();
    int kept = 0;
    for (Difference difference :
        sequences.differences(codes(old, sequences), codes(now, sequences))) {
      add(Side.BOTH, kept, difference.from(), lines);
      add(Side.OLD, difference.start(), difference.end(), lines);
      add(Side.NOW, difference.from(), difference.to(), lines);
      kept = difference.to();
    }
    add(Side.BOTH, kept, count(now), lines);
    return lines;
  }

  private static int[] codes(XepSource source, Sequences sequences) {
    return IntStream.rangeClosed(1, count(source))
        .map(line -> sequences.code(source.line(line)))
        .toArray();
  }

  /** The number of lines, without an empty one after the last line end. */
  static int count(XepSource source) {
    int count = source.lines().count();
    return source.lines().startOfLine(count) == source.text().length() ? count - 1 : count;
  }

  private static void add(Side side, int from, int to, List<SourceLine> lines) {
    for (int i = from; i < to; i++) {
      lines.add(new SourceLine(side, i + 1));
    }
  }
}
