package org.xeptools.site.build;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
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
 * @param batches what was planned together, by name; none if a file may have changed meanwhile
 * @param findings the findings on documents, by file
 */
public record Manifest(
    String footprint,
    String program,
    int accepted,
    int inbox,
    int unreadable,
    Map<String, Done> tasks,
    Map<String, Planned> batches,
    Map<Path, List<Finding>> findings) {
  /**
   * A task that was done.
   *
   * @param key its key
   * @param source the document that findings are about
   * @param problems findings about parts that could not be shown properly
   */
  public record Done(
      String key, Optional<Path> source, List<Stamp> files, List<Finding> problems) {}

  /**
   * Tasks that were planned together.
   *
   * @param key the key of their batch
   * @param tasks their names, in order
   */
  public record Planned(String key, List<String> tasks) {}

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

  /**
   * The records of the tasks of {@code batch} by name, if its key is the same and {@code isIntact}
   * is true for all their files.
   */
  public Optional<Map<String, Done>> kept(Batch batch, Predicate<Stamp> isIntact) {
    Planned planned = batches.get(batch.name());
    if (planned == null || batch.key().isEmpty() || !planned.key().equals(batch.key())) {
      return Optional.empty();
    }
    Map<String, Done> kept = new LinkedHashMap<>();
    for (String name : planned.tasks()) {
      Done done = tasks.get(name);
      if (done == null || !done.files().stream().allMatch(isIntact)) {
        return Optional.empty();
      }
      kept.put(name, done);
    }
    return Optional.of(kept);
  }

  /** True if all files of {@code site} are unchanged. */
  public boolean isIntact(OutputFolder site) {
    return tasks.values().parallelStream()
        .flatMap(task -> task.files().stream())
        .allMatch(file -> file.isIntact(site));
  }
}
