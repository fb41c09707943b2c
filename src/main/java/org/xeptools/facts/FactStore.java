package org.xeptools.facts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xeptools.output.WholeFile;
import org.xeptools.source.LimitedFile;

/**
 * Facts by key. They come from a file of the user's cache folder, one for each source tree and
 * version of the program, which is read whole and replaced whole; whatever is wrong with it, the
 * facts are found out again.
 */
public final class FactStore {
  /** A store that keeps facts for this run only. */
  public static final FactStore NONE = new FactStore(null);

  /** In bytes; a tree of 700 documents takes a tenth of it. */
  private static final int MOST = 64_000_000;

  private final @Nullable Path file;
  private volatile @Nullable Map<String, Fact> facts;
  private volatile boolean changed;

  private FactStore(@Nullable Path file) {
    this.file = file;
  }

  /**
   * A fact.
   *
   * @param day the day on which it was found or last used, in days since 1970
   */
  record Fact(int day, ByteBuffer content) {
    int size() {
      return content.remaining();
    }
  }

  /** The facts about the source tree {@code tree}; none if the user has no cache folder. */
  public static FactStore of(Path tree) {
    return CacheFolder.place(tree).map(FactStore::in).orElse(NONE);
  }

  /** The facts in {@code file}. */
  public static FactStore in(Path file) {
    return new FactStore(file);
  }

  private Map<String, Fact> facts() {
    Map<String, Fact> known = facts;
    if (known == null) {
      synchronized (this) {
        known = facts;
        if (known == null) {
          known = new ConcurrentHashMap<>(file == null ? Map.of() : read(file));
          facts = known;
        }
      }
    }
    return known;
  }

  private static Map<String, Fact> read(Path file) {
    try {
      return FactFile.read(LimitedFile.ownBytes(file, 2 * MOST));
    } catch (IOException | SecurityException e) {
      return Map.of(); // nothing is known so far
    }
  }

  /** The fact {@code key}. */
  public Optional<FactReader> get(String key) {
    int today = today();
    return Optional.ofNullable(
            facts()
                .computeIfPresent(
                    key, (k, f) -> f.day() == today ? f : new Fact(today, f.content())))
        .map(fact -> new FactReader(fact.content().duplicate()));
  }

  /** Keeps a fact that depends on nothing but what {@code key} digests. */
  public void put(String key, byte[] content) {
    if (file != null) {
      facts().put(key, new Fact(today(), ByteBuffer.wrap(content)));
      changed = true;
    }
  }

  /** True if facts outlast this run. */
  public boolean isLasting() {
    return file != null;
  }

  /**
   * Writes the new facts. If another process has written some in the meantime, both are kept; if
   * the file cannot be written, the next run finds them out again.
   */
  public void save() {
    if (file == null || !changed) {
      return;
    }
    Map<String, Fact> all = new HashMap<>(read(file));
    all.putAll(facts());
    try {
      CacheFolder.make(file.getParent());
      WholeFile.write(file, FactFile.bytes(newest(all)));
      CacheFolder.prune(file);
      changed = false;
    } catch (IOException | SecurityException e) {
      // A folder that cannot be written to is no fault of the work.
    }
  }

  /** As many facts as there is room for, the newest. */
  private static Map<String, Fact> newest(Map<String, Fact> facts) {
    long size = facts.values().stream().mapToLong(Fact::size).sum();
    if (size <= MOST) {
      return facts;
    }
    List<Map.Entry<String, Fact>> byAge =
        facts.entrySet().stream()
            .sorted(
                Comparator.comparing(
                    (Map.Entry<String, Fact> e) -> e.getValue().day(), Comparator.reverseOrder()))
            .toList();
    Map<String, Fact> kept = new LinkedHashMap<>();
    long room = MOST / 2;
    for (Map.Entry<String, Fact> entry : byAge) {
      room -= entry.getValue().size();
      if (room < 0) {
        break;
      }
      kept.put(entry.getKey(), entry.getValue());
    }
    return kept;
  }

  private static int today() {
    return (int) (System.currentTimeMillis() / 86_400_000L);
  }
}
