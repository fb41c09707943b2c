package org.xeptools.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Keeps the few values that were requested last; for several threads. */
final class Latest<K, V> {
  private final int kept;
  private final Map<K, CompletableFuture<V>> values = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param kept the number of values
   */
  Latest(int kept) {
    this.kept = kept;
  }

  /**
   * The value for {@code key}, made if it is not kept; other threads that request it wait for it.
   */
  V get(K key, Supplier<V> making) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> known;
    synchronized (values) {
      known = values.putIfAbsent(key, mine);
      if (values.size() > kept) {
        values.remove(values.keySet().iterator().next());
      }
    }
    return known == null ? make(key, mine, making) : outcome(known);
  }

  private V make(K key, CompletableFuture<V> mine, Supplier<V> making) {
    try {
      V made = making.get();
      mine.complete(made);
      return made;
    } catch (RuntimeException | Error e) {
      synchronized (values) {
        values.remove(key, mine);
      }
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static <V> V outcome(CompletableFuture<V> other) {
    try {
      return other.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
