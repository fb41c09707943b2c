package org.xeptools.preview;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Holds the current state, shared by all threads. */
final class CurrentState {
  private @Nullable State state;
  private @Nullable Throwable failure;
  private long scene;

  /** Replaces the current state with {@code next}. */
  synchronized void show(State next) {
    state = next;
    scene++;
    notifyAll();
  }

  /** Records that there will never be a state. */
  synchronized void fail(Throwable reason) {
    failure = reason;
    notifyAll();
  }

  /** The current state; waits for the first one. */
  synchronized State now() {
    try {
      while (state == null) {
        if (failure != null) {
          throw new IllegalStateException(PageMaker.explain(failure), failure);
        }
        wait();
      }
      return state;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the preview has ended", e);
    }
  }

  /**
   * Waits until the state is no longer {@code seen}, at most {@code millis}.
   *
   * @return the number of the current state
   */
  synchronized long await(long seen, long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      for (long left = millis; scene == seen && left > 0; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
      return scene;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the preview has ended", e);
    }
  }
}
