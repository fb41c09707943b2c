package org.xeptools.corpus;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was read of files, each once; large things, and what does not fit beside the others, only as
 * long as memory lasts.
 */
final class Shelf<T> {
  /** In characters of the source; every real XEP is smaller. */
  private static final int LARGE = 500_000;

  /**
   * In characters of the source, more than the series has; a tree takes some ten times as many
   * bytes.
   */
  private static final long ROOM = 20_000_000;

  private final ToIntFunction<T> size;
  private final AtomicLong taken = new AtomicLong();
  private final Map<Path, Place<T>> kept = new ConcurrentHashMap<>();

  /** A shelf for things of which {@code size} tells the length in characters of their source. */
  Shelf(ToIntFunction<T> size) {
    this.size = size;
  }

  /**
   * Where a thing is.
   *
   * @param room the characters that it takes; 0 if it can be cleared
   */
  private record Place<T>(Supplier<@Nullable T> thing, int room) {}

  /** The thing for {@code file}; calls {@code reading} if it is not kept. */
  T get(Path file, Function<Path, T> reading) {
    Optional<T> here = known(file);
    if (here.isPresent()) {
      return here.get();
    }
    AtomicReference<T> now = new AtomicReference<>();
    kept.compute(
        file,
        (f, place) -> {
          T there = place == null ? null : place.thing().get();
          now.set(there == null ? reading.apply(f) : there);
          return there == null ? keep(now.get()) : place;
        });
    return now.get();
  }

  /** The thing for {@code file}, if it is kept. */
  Optional<T> known(Path file) {
    Place<T> place = kept.get(file);
    return place == null ? Optional.empty() : Optional.ofNullable(place.thing().get());
  }

  void forget(Path file) {
    free(kept.remove(file));
  }

  /** Keeps the thing for {@code file} only if there is room beside the others. */
  void release(Path file) {
    kept.computeIfPresent(file, (f, place) -> place.room() > 0 ? place : null);
  }

  void put(Path file, T thing) {
    free(kept.put(file, keep(thing)));
  }

  void putAll(Shelf<T> other) {
    kept.putAll(other.kept);
    taken.addAndGet(other.taken.get());
  }

  private void free(@Nullable Place<T> place) {
    if (place != null) {
      taken.addAndGet(-place.room());
    }
  }

  private Place<T> keep(T thing) {
    int length = size.applyAsInt(thing);
    if (length < LARGE) {
      if (taken.addAndGet(length) <= ROOM) {
        return new Place<>(() -> thing, length);
      }
      taken.addAndGet(-length);
    }
    SoftReference<T> reference = new SoftReference<>(thing);
    return new Place<>(reference::get, 0);
  }
}
