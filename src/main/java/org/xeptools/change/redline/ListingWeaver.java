package org.xeptools.change.redline;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.document.Listing;
import org.xeptools.document.woven.Side;
import org.xeptools.document.woven.Woven.Run;
import org.xeptools.document.xml.MappedText;
import org.xeptools.source.Blanks;

/** Weaves two listings line by line, and word by word in lines that changed in part. */
final class ListingWeaver {
  private static final double LIKE = 0.4;
  private static final int MAX_PAIRS = 10_000;

  /** A stretch of a listing: a line with its line feed, or a word. */
  private record Stretch(MappedText text, int start, int end, int code) {}

  private final Sequences sequences;
  private final Pieces pieces = new Pieces();
  private boolean changed;

  ListingWeaver(Sequences sequences) {
    this.sequences = sequences;
  }

  /** Weaves {@code old} and {@code now}, which are shown without blanks around them. */
  LineWeaver.Result weave(MappedText old, MappedText now) {
    List<Stretch> a = lines(old);
    List<Stretch> b = lines(now);
    int i = 0;
    int j = 0;
    for (Sequences.Difference difference : sequences.differences(codes(a), codes(b))) {
      while (i < difference.start()) {
        i++;
        line(b.get(j++), Side.BOTH);
      }
      changed = true;
      replaced(a.subList(i, difference.end()), b.subList(j, difference.to()));
      i = difference.end();
      j = difference.to();
    }
    while (i < a.size()) {
      i++;
      line(b.get(j++), Side.BOTH);
    }
    return new LineWeaver.Result(pieces.all(), changed);
  }

  /** Lines that differ only in indentation are equal. */
  private List<Stretch> lines(MappedText text) {
    List<Stretch> lines = new ArrayList<>();
    String value = text.value();
    int stop = value.stripTrailing().length();
    int start = Math.min(stop, Listing.firstLine(value));
    while (start < stop) {
      int feed = value.indexOf('\n', start);
      int end = feed < 0 || feed >= stop ? stop : feed + 1;
      String line = Blanks.folded(value.substring(start, end).strip());
      lines.add(new Stretch(text, start, end, sequences.code("l" + line)));
      start = end;
    }
    return lines;
  }

  private static int[] codes(List<Stretch> stretches) {
    return stretches.stream().mapToInt(Stretch::code).toArray();
  }

  /** A line begins on a new line; the line feed before it may be from the other version. */
  private void line(Stretch line, Side side) {
    boolean glued =
        !pieces.isEmpty()
            && pieces.all().get(pieces.all().size() - 1) instanceof Run run
            && !run.value().endsWith("\n");
    boolean feed = line.start() > 0 && line.text().value().charAt(line.start() - 1) == '\n';
    pieces.add(line.text(), glued && feed ? line.start() - 1 : line.start(), line.end(), side);
  }

  private void replaced(List<Stretch> a, List<Stretch> b) {
    int n = a.size();
    int m = b.size();
    double[][] weight = new double[n][m];
    double[][] best = new double[n + 1][m + 1];
    if ((long) n * m <= MAX_PAIRS && sequences.affords((long) n * m * 50)) {
      List<int[]> before = a.stream().map(this::bag).toList();
      List<int[]> after = b.stream().map(this::bag).toList();
      for (int i = n - 1; i >= 0; i--) {
        for (int j = m - 1; j >= 0; j--) {
          double likeness = PartHashes.likeness(before.get(i), after.get(j));
          weight[i][j] = likeness >= LIKE ? likeness : 0;
          best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
          best[i][j] = Math.max(best[i][j], weight[i][j] + best[i + 1][j + 1]);
        }
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m && best[i][j] > 0) {
      if (weight[i][j] > 0 && best[i][j] == weight[i][j] + best[i + 1][j + 1]) {
        words(a.get(i++), b.get(j++));
      } else if (best[i][j] == best[i + 1][j]) {
        line(a.get(i++), Side.OLD);
      } else {
        line(b.get(j++), Side.NOW);
      }
    }
    while (i < n) {
      line(a.get(i++), Side.OLD);
    }
    while (j < m) {
      line(b.get(j++), Side.NOW);
    }
  }

  private int[] bag(Stretch line) {
    return words(line).stream()
        .filter(w -> !w.text().value().substring(w.start(), w.end()).isBlank())
        .mapToInt(Stretch::code)
        .sorted()
        .toArray();
  }

  private void words(Stretch old, Stretch now) {
    List<Stretch> a = words(old);
    List<Stretch> b = words(now);
    int i = 0;
    int j = 0;
    line(new Stretch(now.text(), now.start(), now.start(), 0), Side.BOTH);
    for (Sequences.Difference difference : sequences.differences(codes(a), codes(b))) {
      while (i < difference.start()) {
        i++;
        word(b.get(j++), Side.BOTH);
      }
      while (i < difference.end()) {
        word(a.get(i++), Side.OLD);
      }
      while (j < difference.to()) {
        word(b.get(j++), Side.NOW);
      }
    }
    while (i < a.size()) {
      i++;
      word(b.get(j++), Side.BOTH);
    }
  }

  private void word(Stretch word, Side side) {
    pieces.add(word.text(), word.start(), word.end(), side);
  }

  /** Splits into names and values, blanks, and single marks; all blanks are equal. */
  private List<Stretch> words(Stretch line) {
    List<Stretch> words = new ArrayList<>();
    String value = line.text().value();
    int i = line.start();
    while (i < line.end()) {
      int start = i;
      int kind = kind(value.charAt(i));
      do {
        i++;
      } while (i < line.end() && kind != 0 && kind(value.charAt(i)) == kind);
      String code = kind == 2 ? " " : value.substring(start, i);
      words.add(new Stretch(line.text(), start, i, sequences.code("c" + code)));
    }
    return words;
  }

  private static int kind(char c) {
    if (Character.isWhitespace(c)) {
      return 2;
    }
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c > 127 ? 1 : 0;
  }
}
