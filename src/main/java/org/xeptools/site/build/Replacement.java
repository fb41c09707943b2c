package org.xeptools.site.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xeptools.output.OutputFolder;
import org.xeptools.output.WriterLock;

/**
 * A folder that is filled aside and moved to its place when it is complete. Files of others in the
 * folder that it replaces are carried over. If the process is killed, the next one repairs what it
 * left.
 */
public final class Replacement implements AutoCloseable {
  private final SitePlace place;
  private final OutputFolder folder;
  private final Optional<Manifest> last;
  private final Progress progress;
  private final WriterLock lock;

  private Replacement(SitePlace place, OutputFolder folder, Progress progress, WriterLock lock) {
    this.place = place;
    this.folder = folder;
    this.progress = progress;
    this.lock = lock;
    this.last = place.last();
  }

  /**
   * A folder to fill in place of {@code place}; waits while another build does the same, and says
   * so.
   *
   * @throws IOException if there are files that we did not write, or nothing can be written
   */
  public static Replacement of(SitePlace place, Progress progress) throws IOException {
    Files.createDirectories(place.path().getParent());
    WriterLock lock =
        WriterLock.of(
            place.beside(".lock"),
            () -> progress.say("Another build writes to " + place.path() + "; waiting"));
    try {
      Path folder = place.beside(".new");
      Path old = place.beside(".old");
      if (!isThere(place.path()) && Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)) {
        // killed between the two moves
        Files.move(old, place.path(), StandardCopyOption.ATOMIC_MOVE);
      }
      place.requireOurs();
      requireNoPlanted(place);
      delete(old);
      delete(folder);
      OutputFolder into = new OutputFolder(Files.createDirectory(folder));
      return new Replacement(place, into, progress, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Files that came with a tree must not be published as part of the site, and must not be deleted
   * by us.
   */
  private static void requireNoPlanted(SitePlace place) throws IOException {
    if (!place.inTree() || !isThere(place.path()) || place.last().isPresent()) {
      return;
    }
    Set<String> written = written(place, Optional.empty());
    List<String> others =
        files(place.path()).stream()
            .filter(file -> !written.contains(file) && !SitePlace.isMemory(file))
            .filter(file -> !Files.isSymbolicLink(place.path().resolve(file)))
            .toList();
    if (!others.isEmpty()) {
      int more = others.size() - 1;
      throw new IOException(
          place.path()
              + " may have come with the sources, and holds files that do not belong to the site: "
              + others.get(0)
              + (more == 0 ? "" : " and " + more + " more")
              + "; delete that folder, or name another one with -o");
    }
  }

  private static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** The folder to write to. */
  public OutputFolder folder() {
    return folder;
  }

  /** The record of the site that is replaced, if there is one with a valid seal. */
  public Optional<Manifest> last() {
    return last;
  }

  private Path target() {
    return place.path();
  }

  /** The site that is replaced, to read from. */
  public OutputFolder former() {
    return new OutputFolder(target());
  }

  /** Keeps a file of the site that is replaced. */
  public void keep(String path) throws IOException {
    folder.adopt(path, target().resolve(path));
  }

  /** Moves the folder to its place, with its record. */
  public void commit(Manifest manifest, Optional<String> history) throws IOException {
    place.remember(manifest, history, folder);
    Path old = place.beside(".old");
    if (isThere(target())) {
      carryOver();
    }
    ShutdownGuard.run(() -> swap(old));
    delete(old);
  }

  private void swap(Path old) throws IOException {
    boolean replaces = isThere(target());
    if (replaces) {
      Files.move(target(), old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(folder.folder(), target(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        Files.move(old, target(), StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
  }

  private void carryOver() throws IOException {
    Set<String> written = written(place, last);
    int links = 0;
    for (String file : files(target())) {
      Path here = folder.folder().resolve(file);
      if (written.contains(file) || SitePlace.isMemory(file)) {
        continue;
      }
      if (last.isEmpty() && Files.isSymbolicLink(target().resolve(file))) {
        links++; // it may have come with the tree, and publishing the site would follow it
      } else if (Files.isDirectory(here, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(
            target().resolve(file) + " is where the site has a folder; move it away");
      } else if (!isThere(here)) {
        folder.adopt(file, target().resolve(file));
      }
    }
    if (links > 0) {
      progress.say(
          (links == 1 ? "1 link" : links + " links")
              + " in "
              + target()
              + (links == 1 ? " was" : " were")
              + " not kept, since that site was not built by this user on this machine");
    }
  }

  /**
   * The files that our build wrote. For a site without a valid seal, those that match its record.
   */
  private static Set<String> written(SitePlace place, Optional<Manifest> last) {
    Set<String> files = new HashSet<>();
    OutputFolder site = new OutputFolder(place.path());
    Optional<Manifest> claimed = last.or(place::unbelieved);
    claimed.stream()
        .flatMap(manifest -> manifest.tasks().values().stream())
        .flatMap(task -> task.files().stream())
        .filter(file -> last.isPresent() || file.isIntact(site))
        .forEach(file -> files.add(file.path()));
    return files;
  }

  /** The files below {@code folder}, as relative paths; links count as files. */
  private static Set<String> files(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
          .forEach(f -> names.add(name(folder.relativize(f))));
    }
    return names;
  }

  private static String name(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  /** Removes the folder if it was not moved to its place. */
  @Override
  public void close() throws IOException {
    try {
      delete(folder.folder());
    } finally {
      lock.close();
    }
  }

  /** Removes a folder with its content; if it is a link, only the link. */
  private static void delete(Path folder) throws IOException {
    if (!isThere(folder)) {
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
