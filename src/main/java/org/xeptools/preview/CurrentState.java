package org.xeptools.preview;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Where the state of the moment stands, and all look at it. */
final class CurrentState {
  private @Nullable State state;
  private @Nullable Throwable failure;
  private long scene;

  /** Puts {@code next} in place of what was there. */
  synchronized void show(State next) {
    state = next;
    scene++;
    notifyAll();
  }

  /** There is nothing to show, and will not be. */
  synchronized void fail(Throwable reason) {
    failure = reason;
    notifyAll();
  }

  /** The state of the moment; waits for the first. */
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
   * Waits for another scene than {@code seen}, or {@code millis}.
   *
   * @return the number of the scene now
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
