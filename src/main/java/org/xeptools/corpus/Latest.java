package org.xeptools.corpus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the few values that were asked for last; for several threads. */
final class Latest<K, V> {
  private final int kept;
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param kept how many values
   */
  Latest(int kept) {
    this.kept = kept;
  }

  /** The value for {@code key}, made if it is not kept; two threads at a time may both make it. */
  V get(K key, Supplier<V> making) {
    V known = known(key);
    if (known != null) {
      return known;
    }
    V made = making.get();
    synchronized (values) {
      values.put(key, made);
      if (values.size() > kept) {
        values.remove(values.keySet().iterator().next());
      }
    }
    return made;
  }

  private @Nullable V known(K key) {
    synchronized (values) {
      return values.get(key);
    }
  }
}
