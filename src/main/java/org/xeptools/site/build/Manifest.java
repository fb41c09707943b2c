package org.xeptools.site.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.xeptools.finding.Finding;
import org.xeptools.output.OutputFolder;

/**
 * The record of a build, which tells the next one what it can reuse.
 *
 * @param footprint the footprint of its inputs; "" if they may change unnoticed
 * @param program the program that made it
 * @param accepted the number of published documents
 * @param inbox the number of ProtoXEPs
 * @param unreadable the number of files without a readable document, which were left out
 * @param tasks its tasks, by name
 * @param findings the findings on documents, by file
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
   * @param key its key
   * @param problems findings about parts that could not be shown properly
   */
  public record Done(String key, List<Stamp> files, List<Finding> problems) {}

  /**
   * A written file.
   *
   * @param path its path from the root of the site
   * @param size its size in bytes
   * @param modified its time in nanoseconds since 1970, which others cannot guess
   */
  public record Stamp(String path, long size, long modified) {

    /** The file as it is now, if it exists. */
    public static Optional<Stamp> of(OutputFolder site, String path) {
      return site.look(path)
          .map(now -> new Stamp(path, now.size(), now.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
    }

    /** True if the file has not changed since. */
    public boolean isIntact(OutputFolder site) {
      return of(site, path).filter(this::equals).isPresent();
    }
  }

  /** The result of the build with this record, in which {@code made} tasks were done. */
  public Built built(int made) {
    return new Built(accepted, inbox, unreadable, made, tasks.size(), findings);
  }

  /** The record of {@code task}, if its key is the same and its files are still in {@code site}. */
  public Optional<Done> kept(Task task, OutputFolder site) {
    return Optional.ofNullable(tasks.get(task.name()))
        .filter(done -> done.key().equals(task.key()))
        .filter(done -> done.files().stream().map(Stamp::path).toList().equals(task.paths()))
        .filter(done -> done.files().stream().allMatch(file -> file.isIntact(site)));
  }

  /** True if all files of {@code site} are unchanged. */
  public boolean isIntact(OutputFolder site) {
    return tasks.values().parallelStream()
        .flatMap(task -> task.files().stream())
        .allMatch(file -> file.isIntact(site));
  }
}
