package org.xeptools.preview;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Notices files that are written. Events of the operating system arrive at once; since some systems
 * and all network folders send none, all files are also checked at intervals.
 */
final class Watch implements AutoCloseable {
  /** An editor saves in several steps; they are complete after this time without events. */
  private static final int QUIET_MILLIS = 15;

  private static final int LONGEST_MILLIS = 150;
  private static final int LOOK_MILLIS = 1000;

  /** On systems such as macOS, where Java itself only polls, files are checked more often. */
  private static final int LOOK_MILLIS_WHERE_NOBODY_TELLS = 200;

  /** A file younger than this may change again without a change of size and time. */
  private static final int YOUNG_MILLIS = 100;

  /**
   * Files to watch.
   *
   * @param folder their folder
   * @param deep true to include subfolders
   * @param wanted selects files
   */
  record Area(Path folder, boolean deep, Predicate<Path> wanted) {}

  private final List<Area> areas;
  private final WatchService service;
  private final int lookMillis;
  private final Map<WatchKey, Area> keys = new HashMap<>();
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private Map<Path, String> looks;

  Watch(List<Area> areas) throws IOException {
    this.areas = List.copyOf(areas);
    this.service = FileSystems.getDefault().newWatchService();
    boolean told = !service.getClass().getSimpleName().contains("Polling");
    this.lookMillis = told ? LOOK_MILLIS : LOOK_MILLIS_WHERE_NOBODY_TELLS;
    this.looks = look();
  }

  /**
   * Waits until files have changed and returns their paths. A file in the result may be unchanged.
   */
  Set<Path> next() throws InterruptedException {
    Set<Path> touched = new HashSet<>();
    while (touched.isEmpty()) {
      WatchKey key = service.poll(lookMillis, TimeUnit.MILLISECONDS);
      if (key == null) {
        compare(touched);
      } else {
        take(key, touched);
      }
    }
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
    for (WatchKey key; (key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)) != null; ) {
      take(key, touched);
      if (System.nanoTime() > end) {
        break;
      }
    }
    return touched;
  }

  private void take(WatchKey key, Set<Path> touched) {
    Area area = Objects.requireNonNull(keys.get(key));
    Path folder = Objects.requireNonNull(folders.get(key));
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name) {
        Path file = folder.resolve(name);
        if (area.wanted().test(file)) {
          touched.add(file);
          stamp(file).ifPresentOrElse(s -> looks.put(file, s), () -> looks.remove(file));
        } else if (isAwaited(file) || (area.deep() && isFolder(file))) {
          compare(touched);
        }
      } else {
        compare(touched); // the system has dropped events
      }
    }
    if (!key.reset()) { // the folder is gone; if it comes back, it has another key
      keys.remove(key);
      folders.remove(key);
    }
  }

  /** A link may lead out of the tree, or in a circle. */
  private static boolean isFolder(Path file) {
    return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
  }

  private boolean isAwaited(Path file) {
    return areas.stream().anyMatch(area -> area.folder().equals(file));
  }

  private void compare(Set<Path> touched) {
    Map<Path, String> now = look();
    Set<Path> all = new HashSet<>(now.keySet());
    all.addAll(looks.keySet());
    all.stream()
        .filter(file -> !Objects.equals(now.get(file), looks.get(file)))
        .forEach(touched::add);
    looks = now;
  }

  private Map<Path, String> look() {
    Map<Path, String> now = new HashMap<>();
    for (Area area : areas) {
      look(area, area.folder(), now);
    }
    return now;
  }

  private void look(Area area, Path folder, Map<Path, String> now) {
    Path listed = folder.toString().isEmpty() ? Path.of(".") : folder;
    try {
      // This has no effect on a folder that is already watched.
      WatchKey key =
          listed.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE);
      keys.put(key, area);
      folders.put(key, folder);
    } catch (IOException | UnsupportedOperationException e) {
      // It does not exist yet or sends no events: then it is polled.
    }
    try (Stream<Path> files = Files.list(listed)) {
      for (Path found : (Iterable<Path>) files::iterator) {
        Path file = folder.resolve(String.valueOf(found.getFileName()));
        if (area.wanted().test(file)) {
          stamp(file).ifPresent(stamp -> now.put(file, stamp));
        } else if (area.deep() && isFolder(file)) {
          look(area, file, now);
        }
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      // If a folder is removed, its files are, too.
    }
  }

  private static Optional<String> stamp(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      long age = System.currentTimeMillis() - now.lastModifiedTime().toMillis();
      String young = age < YOUNG_MILLIS ? " young " + age : "";
      return now.isRegularFile()
          ? Optional.of(now.lastModifiedTime() + " " + now.size() + " " + now.fileKey() + young)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
