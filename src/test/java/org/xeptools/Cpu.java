package org.xeptools;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The time that a processor spends on work, whatever else the machine does meanwhile. */
public final class Cpu {
  /** What takes longer hangs, in milliseconds. */
  private static final long ENDLESS = 120_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Cpu() {}

  /**
   * Does {@code work} in one thread, parallel streams included, and says how many milliseconds of a
   * processor it took.
   *
   * @throws AssertionError if it throws or seems to be endless
   */
  public static long millis(Callable<?> work) {
    ForkJoinPool pool = new ForkJoinPool(1);
    try {
      return watched(pool::execute, work);
    } finally {
      pool.shutdownNow();
    }
  }

  /** The same in a thread with a stack of so many bytes. */
  public static long millis(long stack, Callable<?> work) {
    return watched(task -> new Thread(null, task, "watched", stack).start(), work);
  }

  private static long watched(java.util.function.Consumer<Runnable> start, Callable<?> work) {
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    long[] spent = new long[1];
    CountDownLatch done = new CountDownLatch(1);
    start.accept(
        () -> {
          long before = THREADS.getCurrentThreadCpuTime();
          worker.set(Thread.currentThread());
          try {
            work.call();
          } catch (Throwable e) {
            thrown.set(e);
          }
          spent[0] = THREADS.getCurrentThreadCpuTime() - before;
          done.countDown();
        });
    try {
      while (!done.await(1, java.util.concurrent.TimeUnit.SECONDS)) {
        Thread thread = worker.get();
        if (thread != null && THREADS.getThreadCpuTime(thread.getId()) / 1_000_000 > ENDLESS) {
          throw new AssertionError("no end after " + ENDLESS + " ms of a processor");
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (thrown.get() != null) {
      throw new AssertionError("the work failed", thrown.get());
    }
    return spent[0] / 1_000_000;
  }
}
