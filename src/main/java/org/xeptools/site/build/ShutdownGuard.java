package org.xeptools.site.build;

import java.io.IOException;

/** Steps that a process that is told to stop, by Ctrl-C for example, still takes to their end. */
final class ShutdownGuard {
  private static final Object RUNNING = new Object();

  private ShutdownGuard() {}

  interface Steps {
    void run() throws IOException;
  }

  /**
   * Runs {@code steps}.
   *
   * @throws IOException if the process is stopping already, before the first step
   */
  static void run(Steps steps) throws IOException {
    Thread last =
        new Thread(
            () -> {
              synchronized (RUNNING) {
                // the steps are done
              }
            });
    try {
      Runtime.getRuntime().addShutdownHook(last);
    } catch (IllegalStateException e) {
      throw new IOException("interrupted", e);
    }
    try {
      synchronized (RUNNING) {
        steps.run();
      }
    } finally {
      try {
        Runtime.getRuntime().removeShutdownHook(last);
      } catch (IllegalStateException e) {
        // it is stopping now
      }
    }
  }
}
