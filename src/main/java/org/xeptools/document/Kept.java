package org.xeptools.document;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values that other packages have computed about a document or a tree, one of each class, kept as
 * long as the document or tree.
 */
public final class Kept {
  private final Map<Class<?>, Place> things = new ConcurrentHashMap<>();

  /** Where a value is found once; finding it locks no other one. */
  private static final class Place {
    private volatile @Nullable Object value;

    static Place of(Object value) {
      Place place = new Place();
      place.value = value;
      return place;
    }

    Object get(Supplier<?> finding) {
      Object known = value;
      if (known == null) {
        synchronized (this) {
          known = value;
          if (known == null) {
            known = finding.get();
            value = known;
          }
        }
      }
      return known;
    }
  }

  /** Nothing is kept yet. */
  public Kept() {}

  /** The value of class {@code kind}; {@code finding} computes it if needed. */
  public <T> T get(Class<T> kind, Supplier<T> finding) {
    return kind.cast(things.computeIfAbsent(kind, k -> new Place()).get(finding));
  }

  /** Takes over from {@code other} what {@code following} makes of each value, if anything. */
  public void follow(Kept other, Function<Object, Optional<?>> following) {
    other.things.forEach(
        (kind, place) ->
            Optional.ofNullable(place.value)
                .flatMap(following)
                .ifPresent(next -> things.put(kind, Place.of(next))));
  }
}
