package org.xeptools.document;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Values that other packages have computed about a document or a tree, one of each class, kept as
 * long as the document or tree.
 */
public final class Kept {
  private final Map<Class<?>, Object> things = new ConcurrentHashMap<>();

  /** Nothing is kept yet. */
  public Kept() {}

  /**
   * The value of class {@code kind}; {@code finding} computes it if needed, and must not ask for
   * another one.
   */
  public <T> T get(Class<T> kind, Supplier<T> finding) {
    return kind.cast(things.computeIfAbsent(kind, k -> finding.get()));
  }

  /** Takes over from {@code other} what {@code following} makes of each value, if anything. */
  public void follow(Kept other, Function<Object, Optional<?>> following) {
    other.things.forEach(
        (kind, value) -> following.apply(value).ifPresent(next -> things.put(kind, next)));
  }
}
