package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.xeptools.workbench.Inputs.Input;

/**
 * Runs work on many documents in parallel, but on large documents one at a time, so that memory use
 * does not grow with the number of processors.
 */
final class Workload {
  /** In bytes; larger than any real XEP. */
  private static final long LARGE = 500_000;

  private Workload() {}

  private record Done<T>(int place, T result) {}

  /** The results of {@code work} for {@code inputs}, in the same order. */
  static <T> List<T> each(List<Input> inputs, Function<Input, T> work) {
    boolean[] large = new boolean[inputs.size()];
    for (int i = 0; i < large.length; i++) {
      large[i] = isLarge(inputs.get(i));
    }
    List<Done<T>> done =
        new ArrayList<>(
            IntStream.range(0, large.length)
                .parallel()
                .filter(i -> !large[i])
                .mapToObj(i -> new Done<>(i, work.apply(inputs.get(i))))
                .toList());
    for (int i = 0; i < large.length; i++) {
      if (large[i]) {
        done.add(new Done<>(i, work.apply(inputs.get(i))));
      }
    }
    done.sort(Comparator.comparingInt(Done::place));
    return done.stream().map(Done::result).toList();
  }

  private static boolean isLarge(Input input) {
    try {
      return Files.size(input.file()) > LARGE;
    } catch (IOException e) {
      return false; // a file that cannot be read needs no memory
    }
  }
}
