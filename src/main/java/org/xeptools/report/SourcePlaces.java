package org.xeptools.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xeptools.rule.Verdict;
import org.xeptools.source.LimitedFile;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** The sources of findings and notes, and their names in reports; safe on several threads. */
final class SourcePlaces {
  private static final int MAX_SIZE = 20_000_000;

  private final Path here;
  private final Map<Path, Optional<XepSource>> sources = new ConcurrentHashMap<>();
  private final Map<Path, String> names = new ConcurrentHashMap<>();

  SourcePlaces(Path here, List<Verdict> verdicts) {
    this.here = here.toAbsolutePath().normalize();
    verdicts.forEach(v -> sources.put(v.source().path(), Optional.of(v.source())));
  }

  /** The source of a span; empty for a file that is not on disk, such as the built-in xep.ent. */
  Optional<XepSource> source(SourceSpan span) {
    return sources.computeIfAbsent(span.file(), SourcePlaces::read);
  }

  /** The file's name relative to the working directory, with forward slashes. */
  String name(Path file) {
    return names.computeIfAbsent(file, this::named);
  }

  private String named(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(here) ? here.relativize(absolute) : shorter(absolute);
    return CodeFrame.visible(shown.toString().replace('\\', '/'));
  }

  private Path shorter(Path absolute) {
    Path common = here.getParent();
    return common != null && absolute.startsWith(common) ? here.relativize(absolute) : absolute;
  }

  /** {@code file:line:column}. */
  String of(SourceSpan span) {
    String place = source(span).map(s -> ":" + s.startOf(span)).orElse("");
    return name(span.file()) + place;
  }

  private static Optional<XepSource> read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(XepSource.of(file, LimitedFile.text(file, MAX_SIZE)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
