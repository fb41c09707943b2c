package org.xeptools.corpus;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.ParseResult;

/** Documents that were read, each once; large ones are kept only as long as memory lasts. */
final class Shelf {
  /** In characters; every real XEP is smaller. */
  private static final int LARGE = 500_000;

  private final Map<Path, Supplier<@Nullable ParseResult>> kept = new ConcurrentHashMap<>();

  /** The result for {@code file}; calls {@code reading} if it is not kept. */
  ParseResult get(Path file, Function<Path, ParseResult> reading) {
    Optional<ParseResult> here = known(file);
    if (here.isPresent()) {
      return here.get();
    }
    ParseResult[] now = new ParseResult[1];
    kept.compute(
        file,
        (f, known) -> {
          ParseResult there = known == null ? null : known.get();
          now[0] = there == null ? reading.apply(f) : there;
          return there == null ? keep(now[0]) : known;
        });
    return now[0];
  }

  /** The result for {@code file}, if it is kept. */
  Optional<ParseResult> known(Path file) {
    Supplier<@Nullable ParseResult> known = kept.get(file);
    return known == null ? Optional.empty() : Optional.ofNullable(known.get());
  }

  void forget(Path file) {
    kept.remove(file);
  }

  void put(Path file, ParseResult result) {
    kept.put(file, keep(result));
  }

  void putAll(Shelf other) {
    kept.putAll(other.kept);
  }

  private static Supplier<@Nullable ParseResult> keep(ParseResult result) {
    if (result.source().text().length() < LARGE) {
      return () -> result;
    }
    SoftReference<ParseResult> reference = new SoftReference<>(result);
    return reference::get;
  }
}
