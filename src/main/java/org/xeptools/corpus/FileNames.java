package org.xeptools.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xeptools.output.DistinctNames;

/** The files of a tree by name. */
public final class FileNames {
  private final Layout layout;
  private volatile @Nullable Map<Path, Path> byAbsolute;
  private volatile @Nullable Map<String, Path> drafts;

  FileNames(Layout layout) {
    this.layout = layout;
  }

  /** True if the name of {@code file} is valid on every operating system. */
  public static boolean isPortable(Path file) {
    return DistinctNames.isPortable(String.valueOf(file.getFileName()));
  }

  /** The path that the tree uses for {@code file}. */
  Path own(Path file) {
    return byAbsolute().getOrDefault(absolute(file), file);
  }

  /** True if {@code file} is a document of the tree. */
  boolean has(Path file) {
    return byAbsolute().containsKey(absolute(file));
  }

  private Map<Path, Path> byAbsolute() {
    Map<Path, Path> known = byAbsolute;
    if (known == null) {
      known = first(layout.files(), FileNames::absolute);
      byAbsolute = known;
    }
    return known;
  }

  /** The first ProtoXEP whose name is that of {@code file} on some file system. */
  Path draft(Path file) {
    Map<String, Path> known = drafts;
    if (known == null) {
      known = first(layout.inbox(), FileNames::alike);
      drafts = known;
    }
    return known.getOrDefault(alike(file), file);
  }

  private static <K> Map<K, Path> first(List<Path> files, Function<Path, K> name) {
    return files.stream().collect(Collectors.toMap(name, Function.identity(), (a, b) -> a));
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static String alike(Path file) {
    return DistinctNames.fold(String.valueOf(file.getFileName()));
  }
}
