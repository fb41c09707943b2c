package org.xeptools.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder that is filled aside and takes its place only when it is complete. What others have put
 * into the folder it replaces is carried over. Whoever is killed on the way leaves something that
 * the next one mends.
 */
final class Replacement implements AutoCloseable {
  private final Path target;
  private final Path folder;
  private final BuildLock lock;

  private Replacement(Path target, Path folder, BuildLock lock) {
    this.target = target;
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * A folder to be filled in place of {@code target}; waits while somebody else does the same.
   *
   * @throws IOException if {@code target} holds what we did not write, or nothing can be written
   */
  static Replacement of(Path target) throws IOException {
    Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath().normalize();
    Files.createDirectories(place.getParent());
    BuildLock lock = BuildLock.of(place);
    try {
      Path folder = beside(place, ".new");
      Path old = beside(place, ".old");
      if (!Files.exists(place) && Files.exists(old)) {
        Files.move(old, place, StandardCopyOption.ATOMIC_MOVE); // killed between the two moves
      }
      requireOurs(place);
      delete(old);
      delete(folder);
      return new Replacement(place, Files.createDirectory(folder), lock);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /** Says so if {@code target} may not be replaced. */
  static void requireOurs(Path target) throws IOException {
    if (Files.exists(target) && !isOurs(target)) {
      throw new IOException(
          target + " is not empty and no site of xep; name another folder with -o");
    }
  }

  private static boolean isOurs(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> files = Files.list(target)) {
      return Files.exists(target.resolve(Manifest.NAME)) || files.findAny().isEmpty();
    }
  }

  /** Where only the holder of the lock writes: {@code .site.new} for {@code site}. */
  private static Path beside(Path place, String ending) {
    return place.resolveSibling("." + place.getFileName() + ending);
  }

  /** Where to write. */
  Path folder() {
    return folder;
  }

  /** What is to be replaced, if it is there and says what it is. */
  Optional<Manifest> last() {
    return Manifest.of(target);
  }

  /** Where that is. */
  Path target() {
    return target;
  }

  /** Takes over a file of the site that is replaced, as it is. */
  void keep(String path) throws IOException {
    link(target.resolve(path), folder.resolve(path));
  }

  /** Puts the folder in its place; {@code manifest} says what is in it. */
  void commit(Manifest manifest) throws IOException {
    manifest.write(folder);
    Path old = beside(target, ".old");
    if (Files.exists(target)) {
      carryOver();
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }

  private void carryOver() throws IOException {
    Set<String> written = Manifest.files(target);
    for (String file : files(target)) {
      Path here = folder.resolve(file);
      if (!written.contains(file)
          && !file.startsWith(Manifest.NAME)
          && !Files.exists(here, LinkOption.NOFOLLOW_LINKS)) {
        link(target.resolve(file), here);
      }
    }
  }

  /** The same file in two places; a copy where the disk cannot do that. */
  private static void link(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try {
      if (!Files.isSymbolicLink(from)) {
        Files.createLink(to, from);
        return;
      }
    } catch (UnsupportedOperationException | IOException e) {
      Files.deleteIfExists(to);
    }
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
  }

  /** The files below {@code folder}, named from it. */
  private static Set<String> files(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
          .forEach(f -> names.add(folder.relativize(f).toString().replace('\\', '/')));
    }
    return names;
  }

  /** Removes the folder if it was not put in its place. */
  @Override
  public void close() throws IOException {
    try {
      delete(folder);
    } finally {
      lock.close();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
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
