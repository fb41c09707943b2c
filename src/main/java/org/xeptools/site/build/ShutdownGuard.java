package org.xeptools.site.build;

import java.io.IOException;

/** Runs steps that a process completes even if it is told to stop, for example by Ctrl-C. */
final class ShutdownGuard {
  private static final Object RUNNING = new Object();

  private ShutdownGuard() {}

  interface Steps {
    void run() throws IOException;
  }

  /**
   * Runs {@code steps}.
   *
   * @throws IOException if the process is already stopping before the first step
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
        // the process is stopping
      }
    }
  }
}
