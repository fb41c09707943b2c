package org.xeptools.lsp;

import java.util.concurrent.CompletableFuture;

/** Counts what changes in a session, for those who wait for it. */
final class ChangeCount {
  private long count;
  private CompletableFuture<Void> next = new CompletableFuture<>();

  synchronized long count() {
    return count;
  }

  void happened() {
    CompletableFuture<Void> waiting;
    synchronized (this) {
      count++;
      waiting = next;
      next = new CompletableFuture<>();
    }
    waiting.complete(null);
  }

  /** Ends as soon as the count is not {@code known}. */
  synchronized CompletableFuture<Void> since(long known) {
    return count == known ? next : CompletableFuture.completedFuture(null);
  }
}
