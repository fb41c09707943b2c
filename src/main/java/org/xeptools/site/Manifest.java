package org.xeptools.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xeptools.finding.Finding;

/**
 * What a build wrote down of itself, so that the next one can keep what is still right.
 *
 * @param footprint the look of all that it was made of; "" if that may change unseen
 * @param program what made it
 * @param accepted how many published documents it has
 * @param inbox how many ProtoXEPs
 * @param unreadable how many files were left out, since they hold no document
 * @param tasks what it made, by name of the task
 * @param findings what was wrong with documents, by file
 */
record Manifest(
    String footprint,
    String program,
    int accepted,
    int inbox,
    int unreadable,
    Map<String, Done> tasks,
    Map<Path, List<Finding>> findings) {
  /** The file's name; a folder that holds it is a site of ours. */
  static final String NAME = ".xep-site";

  /**
   * A task that was done.
   *
   * @param key the key it had
   * @param problems what could not be shown as it should
   */
  record Done(String key, List<Stamp> files, List<Finding> problems) {}

  /**
   * A file as it was left.
   *
   * @param path its way from the root of the site
   * @param size in bytes
   * @param modified in milliseconds
   */
  record Stamp(String path, long size, long modified) {

    static Stamp of(Path site, String path) throws IOException {
      BasicFileAttributes now = attributes(site.resolve(path));
      return new Stamp(path, now.size(), now.lastModifiedTime().toMillis());
    }

    /** True if nobody has touched the file since. */
    boolean isIntact(Path site) {
      try {
        BasicFileAttributes now = attributes(site.resolve(path));
        return now.isRegularFile()
            && now.size() == size
            && now.lastModifiedTime().toMillis() == modified;
      } catch (IOException e) {
        return false;
      }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** What the site in {@code folder} says of itself; empty if there is none, or it is garbled. */
  static Optional<Manifest> of(Path folder) {
    try {
      return ManifestText.read(Files.readString(folder.resolve(NAME)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The files that the site in {@code folder} says are its own, whatever wrote it. */
  static Set<String> files(Path folder) {
    try {
      return ManifestText.files(Files.readString(folder.resolve(NAME)));
    } catch (IOException e) {
      return Set.of();
    }
  }

  /** What a build comes to that leaves this, {@code made} of its tasks being done anew. */
  Built built(int made) {
    return new Built(accepted, inbox, unreadable, made, tasks.size(), findings);
  }

  /** What was made for {@code task}, if it would be the same again and is still in {@code site}. */
  Optional<Done> kept(Task task, Path site) {
    return Optional.ofNullable(tasks.get(task.name()))
        .filter(done -> done.key().equals(task.key()))
        .filter(done -> done.files().stream().map(Stamp::path).toList().equals(task.paths()))
        .filter(done -> done.files().stream().allMatch(file -> file.isIntact(site)));
  }

  /** Puts this into {@code folder}, as a whole. */
  void write(Path folder) throws IOException {
    Path aside = folder.resolve(NAME + "-" + ProcessHandle.current().pid());
    Files.writeString(aside, ManifestText.write(this), StandardCharsets.UTF_8);
    Files.move(
        aside,
        folder.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** True if all files of the site in {@code folder} are as they were left. */
  boolean isIntact(Path folder) {
    return tasks.values().parallelStream()
        .flatMap(task -> task.files().stream())
        .allMatch(file -> file.isIntact(folder));
  }
}
