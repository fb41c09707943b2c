package org.xeptools.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.EntityFiles;
import org.xeptools.source.LimitedFile;

/**
 * The look of all that a site is made of: equal only if nothing has changed. Looks at names, sizes
 * and times, never into files.
 *
 * @param text a digest; "" if a file is so young that it may change without looking different
 */
public record Footprint(String text) {
  /** A time stamp may stand still for as long as this, in milliseconds. */
  private static final long TICK = 2000;

  /** What git keeps in a file of one line is never longer, in bytes. */
  private static final int MAX_NAME = 100_000;

  private static final List<String> ABOVE = List.of("xep.ent", "xep.dtd");

  /**
   * The look of the tree in {@code source} and of {@code options}, whatever decides more, at the
   * time that {@code clock} tells.
   */
  public static Footprint of(Path source, List<String> options, Clock clock) {
    long now = clock.millis();
    Key key = Key.of("footprint").with(Program.ID).with(source.toAbsolutePath().toString());
    options.forEach(key::with);
    long newest = folder(source, key);
    for (String name :
        Stream.concat(Corpus.inboxes().stream(), EntityFiles.folders().stream()).toList()) {
      newest = Math.max(newest, folder(source.resolve(name), key));
    }
    for (String name : ABOVE) {
      newest = Math.max(newest, file(source.resolve("..").resolve(name), key));
    }
    head(source, key);
    return new Footprint(newest > now - TICK ? "" : key.text());
  }

  /** The commit that is checked out, as far as git's own files tell. */
  private static void head(Path source, Key key) {
    Path folder = source.toAbsolutePath().normalize();
    while (folder != null && !Files.exists(folder.resolve(".git"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      return;
    }
    try {
      Path git = folder.resolve(".git");
      if (Files.isRegularFile(git)) { // a work tree beside the repository's own
        git = folder.resolve(LimitedFile.text(git, MAX_NAME).replaceFirst("gitdir:", "").strip());
      }
      String head = LimitedFile.text(git.resolve("HEAD"), MAX_NAME).strip();
      key.with(head);
      Path common = git.resolve("commondir");
      Path refs =
          Files.exists(common) ? git.resolve(LimitedFile.text(common, MAX_NAME).strip()) : git;
      Path branch = refs.resolve(head.replaceFirst("^ref:", "").strip());
      key.with(Files.isRegularFile(branch) ? LimitedFile.text(branch, MAX_NAME) : "packed");
      file(refs.resolve("packed-refs"), key);
    } catch (IOException | InvalidPathException e) {
      key.with("unreadable");
    }
  }

  private static long folder(Path folder, Key key) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.endsWith(".git")) // looking at its state touches it
          .sorted()
          .mapToLong(file -> Math.max(file(file, key), ofItsOwn(file, key)))
          .max()
          .orElse(0);
    } catch (IOException e) {
      key.with("absent");
      return 0;
    }
  }

  /** A document may have a folder of its own name. */
  private static long ofItsOwn(Path folder, Key key) {
    Path file = folder.resolve(folder.getFileName() + ".xml");
    return Files.isRegularFile(file) ? file(file, key) : 0;
  }

  /** Adds a file to {@code key}; the time of its last change. */
  private static long file(Path file, Key key) {
    try {
      Map<String, Object> now = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino");
      key.with(file + " " + now);
      return ((FileTime) now.get("ctime")).toMillis();
    } catch (IOException e) {
      key.with(file + " absent");
      return 0;
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return elsewhere(file, key);
    }
  }

  /** Where there are no times of change of the file itself. */
  private static long elsewhere(Path file, Key key) {
    try {
      long modified = Files.getLastModifiedTime(file).toMillis();
      key.with(file + " " + Files.size(file) + " " + modified);
      return modified;
    } catch (IOException e) {
      key.with(file + " absent");
      return 0;
    }
  }
}
