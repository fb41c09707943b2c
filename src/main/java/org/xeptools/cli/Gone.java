package org.xeptools.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.SortedMap;
import org.xeptools.finding.Baseline;

/** Known findings that no longer occur: they are reported, so that a baseline only shrinks. */
final class Gone {
  private static final int SHOWN = 20;

  private Gone() {}

  static void print(
      SortedMap<Baseline.Key, Integer> gone, Path file, boolean shrinks, PrintWriter err) {
    if (gone.isEmpty()) {
      return;
    }
    gone.entrySet().stream()
        .limit(SHOWN)
        .forEach(entry -> err.println(file + ": gone: " + entry.getKey() + " " + entry.getValue()));
    if (gone.size() > SHOWN) {
      err.println(file + ": and " + (gone.size() - SHOWN) + " more lines");
    }
    int sum = gone.values().stream().mapToInt(Integer::intValue).sum();
    err.println(
        shrinks
            ? file
                + ": "
                + sum
                + (sum == 1
                    ? " known finding is gone and was"
                    : " known findings are gone and were")
                + " removed"
            : file
                + ": "
                + sum
                + (sum == 1 ? " known finding is gone" : " known findings are gone")
                + "; --write-baseline removes those that are gone");
  }
}
