package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xeptools.workbench.Inputs.Input;

/**
 * Runs work on many documents in parallel: one processor takes the longest that is left, so that
 * none of the long ones comes last, and the others take the shortest, so that memory does not have
 * to hold the longest of all at a time. Large documents come one at a time.
 */
final class Workload {
  /** In bytes; larger than any real XEP. */
  private static final long LARGE = 500_000;

  private Workload() {}

  /** A document at its place among all, and its length in bytes. */
  private record Item(int place, Input input, long size) {}

  /** The results of {@code work} for {@code inputs}, in the same order. */
  static <T> List<T> each(List<Input> inputs, Function<Input, T> work) {
    return each(inputs, 0, work);
  }

  /**
   * As {@link #each}, but the longest document comes alone: what {@code work} finds out about the
   * whole tree, all processors then find out together. Otherwise the others would wait for the one
   * that begins.
   */
  static <T> List<T> eachAfterLongest(List<Input> inputs, Function<Input, T> work) {
    return each(inputs, 1, work);
  }

  private static <T> List<T> each(List<Input> inputs, int alone, Function<Input, T> work) {
    AtomicReferenceArray<T> results = new AtomicReferenceArray<>(inputs.size());
    List<Item> small = new ArrayList<>();
    List<Item> large = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Item item = new Item(i, inputs.get(i), size(inputs.get(i)));
      (item.size() > LARGE ? large : small).add(item);
    }
    small.sort(Comparator.comparingLong(Item::size).reversed());
    Deque<Item> waiting = new ConcurrentLinkedDeque<>(small);
    for (int i = 0; i < alone && !waiting.isEmpty(); i++) {
      run(waiting.pop(), work, results);
    }
    // A parallel stream would give one processor many documents at once, and those at the end of
    // its share to nobody else.
    IntStream.range(0, Runtime.getRuntime().availableProcessors())
        .parallel()
        .forEach(
            processor -> {
              Supplier<@Nullable Item> next =
                  processor == 0 ? waiting::pollFirst : waiting::pollLast;
              for (Item item = next.get(); item != null; item = next.get()) {
                try {
                  run(item, work, results);
                } catch (RuntimeException | Error e) {
                  waiting.clear(); // nobody begins another one
                  throw e;
                }
              }
            });
    large.forEach(item -> run(item, work, results));
    return IntStream.range(0, inputs.size()).mapToObj(results::get).toList();
  }

  private static <T> void run(Item item, Function<Input, T> work, AtomicReferenceArray<T> results) {
    results.set(item.place(), work.apply(item.input()));
  }

  private static long size(Input input) {
    try {
      return Files.size(input.file());
    } catch (IOException e) {
      return 0; // a file that cannot be read needs no memory
    }
  }
}
