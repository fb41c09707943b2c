package org.xeptools.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What others have found out about a document or a tree, each kind of thing once; kept as long as
 * that is.
 */
public final class Kept {
  private final Map<Class<?>, Object> things = new ConcurrentHashMap<>();

  /** Nothing is kept yet. */
  public Kept() {}

  /** The one thing of {@code kind}, which {@code finding} finds out without asking for another. */
  public <T> T get(Class<T> kind, Supplier<T> finding) {
    return kind.cast(things.computeIfAbsent(kind, k -> finding.get()));
  }
}
