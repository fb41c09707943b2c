package org.xeptools.site.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.xeptools.finding.Finding;
import org.xeptools.output.OutputFolder;

/**
 * The record of a build, from which the next one knows what it can reuse.
 *
 * @param footprint the look of all that it was made of; "" if that may change unseen
 * @param program what made it
 * @param accepted how many published documents it has
 * @param inbox how many ProtoXEPs
 * @param unreadable how many files were left out, since they hold no document
 * @param tasks what it made, by name of the task
 * @param findings what was wrong with documents, by file
 */
public record Manifest(
    String footprint,
    String program,
    int accepted,
    int inbox,
    int unreadable,
    Map<String, Done> tasks,
    Map<Path, List<Finding>> findings) {
  /**
   * A task that was done.
   *
   * @param key the key it had
   * @param problems what could not be shown as it should
   */
  public record Done(String key, List<Stamp> files, List<Finding> problems) {}

  /**
   * A file as it was left.
   *
   * @param path its way from the root of the site
   * @param size in bytes
   * @param modified in nanoseconds since 1970; nobody else can know that
   */
  public record Stamp(String path, long size, long modified) {

    /** As it is now, if it is there. */
    public static Optional<Stamp> of(OutputFolder site, String path) {
      return site.look(path)
          .map(now -> new Stamp(path, now.size(), now.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
    }

    /** True if nobody has touched the file since. */
    public boolean isIntact(OutputFolder site) {
      return of(site, path).filter(this::equals).isPresent();
    }
  }

  /** What a build comes to that leaves this, {@code made} of its tasks being done anew. */
  public Built built(int made) {
    return new Built(accepted, inbox, unreadable, made, tasks.size(), findings);
  }

  /** What was made for {@code task}, if it would be the same again and is still in {@code site}. */
  public Optional<Done> kept(Task task, OutputFolder site) {
    return Optional.ofNullable(tasks.get(task.name()))
        .filter(done -> done.key().equals(task.key()))
        .filter(done -> done.files().stream().map(Stamp::path).toList().equals(task.paths()))
        .filter(done -> done.files().stream().allMatch(file -> file.isIntact(site)));
  }

  /** True if all files of {@code site} are as they were left. */
  public boolean isIntact(OutputFolder site) {
    return tasks.values().parallelStream()
        .flatMap(task -> task.files().stream())
        .allMatch(file -> file.isIntact(site));
  }
}
