package org.xeptools.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is filled aside and takes its place only when it is complete. */
final class Replacement {
  /** A folder that holds this file was written by us and may be replaced. */
  private static final String MARK = "xeplist.xml";

  private final Path target;
  private final Path folder;

  private Replacement(Path target, Path folder) {
    this.target = target;
    this.folder = folder;
  }

  /**
   * A folder to be filled in place of {@code target}.
   *
   * @throws IOException if {@code target} holds what we did not write, or nothing can be written
   */
  static Replacement of(Path target) throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    if (Files.exists(absolute) && !isOurs(absolute)) {
      throw new IOException(
          target + " is not empty and no site of xep; name another folder with -o");
    }
    Files.createDirectories(absolute.getParent());
    Path folder =
        Files.createTempDirectory(absolute.getParent(), "." + absolute.getFileName() + "-");
    return new Replacement(absolute, folder);
  }

  private static boolean isOurs(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> files = Files.list(target)) {
      return Files.exists(target.resolve(MARK)) || files.findAny().isEmpty();
    }
  }

  /** Where to write. */
  Path folder() {
    return folder;
  }

  /** Puts the folder in its place. */
  void commit() throws IOException {
    Path old = folder.resolveSibling(folder.getFileName() + ".old");
    if (Files.exists(target)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }

  /** Removes the folder if it was not put in its place. */
  void discard() throws IOException {
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
