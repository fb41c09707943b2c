package org.xeptools.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.xeptools.site.build.Progress;

/** A line on the terminal that shows one stage after the other: bar, count, rate, time left. */
final class ProgressBar implements Progress {
  private static final int WIDTH = 20;
  private static final long PAUSE = 100_000_000; // ns between two drawings

  private final PrintWriter out;
  private long start = System.nanoTime();
  private long drawn;
  private int length;

  ProgressBar(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void step(Step step) {
    long now = System.nanoTime();
    boolean over = step.done() == step.total();
    if (step.done() == 1) {
      start = Math.max(start, now - PAUSE); // count the time of the first step, too
    }
    if (!over && now - drawn < PAUSE) {
      return;
    }
    drawn = now;
    String line = over ? "" : line(step, (now - start) / 1e9);
    out.print("\r" + line + " ".repeat(Math.max(0, length - line.length())) + (over ? "\r" : ""));
    out.flush();
    length = line.length();
  }

  /**
   * {@code [######------] 423 of 1226 34/s 0:23 left xep-0060.pdf}, in 80 columns; pages, the usual
   * files, are shown without their extension.
   */
  static String line(Step step, double seconds) {
    int full = (int) (step.share() * WIDTH);
    long left = Math.round(seconds * (1 - step.share()) / Math.max(step.share(), 1e-6));
    String time =
        step.share() < 0.02
            ? ""
            : String.format(Locale.ROOT, "  %d:%02d left", left / 60, left % 60);
    return String.format(
        Locale.ROOT,
        "[%s%s] %d of %d  %.0f/s%s  %.23s",
        "#".repeat(full),
        "-".repeat(WIDTH - full),
        step.done(),
        step.total(),
        step.done() / Math.max(seconds, 1e-3),
        time,
        step.what().substring(step.what().lastIndexOf('/') + 1).replaceFirst("\\.html$", ""));
  }
}
