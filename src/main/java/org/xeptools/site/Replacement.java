package org.xeptools.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder that is filled aside and takes its place only when it is complete. What others have put
 * into the folder it replaces is carried over.
 */
final class Replacement {
  /** Lists the files that we wrote; a folder that holds it may be replaced. */
  private static final String MANIFEST = ".xep-site";

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
    Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath().normalize();
    if (Files.exists(place) && !isOurs(place)) {
      throw new IOException(
          target + " is not empty and no site of xep; name another folder with -o");
    }
    Files.createDirectories(place.getParent());
    String prefix = "." + place.getFileName() + "-";
    removeLeftOvers(place.getParent(), prefix);
    Path folder = place.resolveSibling(prefix + ProcessHandle.current().pid());
    delete(folder);
    return new Replacement(place, Files.createDirectory(folder));
  }

  private static boolean isOurs(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> files = Files.list(target)) {
      return Files.exists(target.resolve(MANIFEST)) || files.findAny().isEmpty();
    }
  }

  /** What builds left behind that were killed. */
  private static void removeLeftOvers(Path parent, String prefix) throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(parent)) {
      left = files.filter(f -> f.getFileName().toString().startsWith(prefix)).toList();
    }
    for (Path folder : left) {
      String pid = folder.getFileName().toString().substring(prefix.length()).replace(".old", "");
      boolean running =
          !pid.matches("\\d{1,18}")
              || ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::isAlive).orElse(false);
      if (!running) {
        delete(folder);
      }
    }
  }

  /** Where to write. */
  Path folder() {
    return folder;
  }

  /** Puts the folder in its place. */
  void commit() throws IOException {
    Files.write(folder.resolve(MANIFEST), files(folder), StandardCharsets.UTF_8);
    Path old = folder.resolveSibling(folder.getFileName() + ".old");
    if (Files.exists(target)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      carryOver(old);
    }
    Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }

  private void carryOver(Path old) throws IOException {
    Path manifest = old.resolve(MANIFEST);
    Set<String> written =
        Files.exists(manifest) ? new TreeSet<>(Files.readAllLines(manifest)) : Set.of();
    for (String file : files(old)) {
      Path here = folder.resolve(file);
      if (!written.contains(file) && !file.equals(MANIFEST) && !Files.exists(here)) {
        Files.createDirectories(here.getParent());
        Files.move(old.resolve(file), here);
      }
    }
  }

  /** The files below {@code folder}, named from it. */
  private static Set<String> files(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(f -> !Files.isDirectory(f))
          .forEach(f -> names.add(folder.relativize(f).toString().replace('\\', '/')));
    }
    return names;
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
