package org.xeptools.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Counts the CPU time of each stage, and remembers the slowest. */
final class Meter {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int KEPT = 10;

  private record Run(String what, long millis) {}

  private final Map<String, long[]> stages = new TreeMap<>();
  private final List<Run> slowest = new ArrayList<>();
  private final long byteMicros;
  private final long freeMillis;

  /**
   * @param freeMillis what a stage may take of any document
   * @param byteMicros what it may take more for each byte
   */
  Meter(long freeMillis, long byteMicros) {
    this.freeMillis = freeMillis;
    this.byteMicros = byteMicros;
  }

  /**
   * Runs {@code work} on {@code bytes} bytes.
   *
   * @throws Complaint if it took more CPU time than such a document may
   */
  <T> T run(String stage, String what, int bytes, Callable<T> work) throws Exception {
    long start = THREADS.getCurrentThreadCpuTime();
    T result = work.call();
    long millis = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
    long[] sums = stages.computeIfAbsent(stage, s -> new long[2]);
    sums[0]++;
    sums[1] += millis;
    slowest.add(new Run(stage + " of " + what + " (" + bytes / 1000 + " kB)", millis));
    slowest.sort(Comparator.comparingLong(Run::millis).reversed());
    while (slowest.size() > KEPT) {
      slowest.remove(slowest.size() - 1);
    }
    Complaint.unless(
        millis <= freeMillis + bytes * byteMicros / 1000,
        stage + " is slow",
        millis + " ms of CPU time for " + bytes + " bytes");
    return result;
  }

  String report() {
    StringBuilder text = new StringBuilder();
    stages.forEach(
        (stage, sums) ->
            text.append(
                String.format(
                    "  %-10s %7d times, %6d s CPU, %5d ms each%n",
                    stage, sums[0], sums[1] / 1000, sums[1] / Math.max(1, sums[0]))));
    text.append("slowest:\n");
    slowest.forEach(
        run ->
            text.append("  ").append(run.millis()).append(" ms: ").append(run.what()).append('\n'));
    return text.toString();
  }
}
