package org.xeptools.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.output.UserFolder;

/** The folder of the user in which facts are kept: a file for each tree and version. */
final class CacheFolder {
  private static final String ENDING = ".facts";

  /** The most files; the ones written longest ago go. */
  private static final int MOST = 24;

  private CacheFolder() {}

  /**
   * The file for {@code tree}; none if there is no cache folder, if others can write to it, or if
   * it is in the tree, since it might have come with that.
   */
  static Optional<Path> place(Path tree) {
    try {
      Path home = UserFolder.real(tree);
      Optional<Path> cache = UserFolder.CACHE.find();
      if (cache.isEmpty() || UserFolder.real(cache.get()).startsWith(home)) {
        return Optional.empty();
      }
      Path folder = UserFolder.real(cache.get()).resolve("facts");
      return Files.exists(folder) && !UserFolder.isPrivate(folder)
          ? Optional.empty()
          : Optional.of(folder.resolve(Key.of(home + " " + Program.ID).text() + ENDING));
    } catch (IOException | SecurityException e) {
      return Optional.empty();
    }
  }

  static void make(Path folder) throws IOException {
    UserFolder.makePrivate(folder);
  }

  /** Removes the files beside {@code file} that were written longest ago. */
  static void prune(Path file) throws IOException {
    List<Path> old;
    try (Stream<Path> files = Files.list(file.getParent())) {
      old =
          files
              .filter(f -> f.getFileName().toString().endsWith(ENDING))
              .sorted(Comparator.comparing(CacheFolder::written).reversed())
              .skip(MOST)
              .toList();
    }
    for (Path each : old) {
      Files.deleteIfExists(each);
    }
  }

  private static long written(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return 0; // another process has removed it
    }
  }
}
