package org.xeptools.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.xeptools.finding.Finding;
import org.xeptools.site.Manifest.Done;
import org.xeptools.site.Manifest.Stamp;

/**
 * Writes a site: aside first, then moved to its place as a whole. Of the site that was there it
 * keeps what would be made just so again.
 */
public final class SiteWriter {
  private final int jobs;
  private final Progress progress;

  /**
   * @param jobs how many tasks are done at a time
   */
  public SiteWriter(int jobs, Progress progress) {
    this.jobs = jobs;
    this.progress = progress;
  }

  /**
   * The site in {@code target}, if nothing has changed since it was built: neither what it is made
   * of nor the site itself.
   *
   * @throws IOException if {@code target} is somebody else's
   */
  public static Optional<Built> unchanged(Footprint footprint, Path target) throws IOException {
    Replacement.requireOurs(target);
    return Manifest.of(target)
        .filter(last -> !footprint.text().isEmpty() && last.footprint().equals(footprint.text()))
        .filter(last -> last.isIntact(target))
        .map(last -> last.built(0));
  }

  /**
   * Writes the site of {@code plan} to {@code target}, which is replaced if it is a site of ours.
   *
   * @param plan what there is to make
   * @param read what is wrong with the documents so far, by file
   * @param footprint the look of all that the plan was made of, taken before
   * @param anew true to keep nothing
   * @throws IOException if the machine does not let us; {@code target} is then as it was
   */
  public Built write(
      SitePlan plan, Map<Path, List<Finding>> read, Footprint footprint, Path target, boolean anew)
      throws IOException {
    try (Replacement site = Replacement.of(target)) {
      Optional<Manifest> last = site.last().filter(l -> !anew && l.program().equals(Program.ID));
      Map<String, Done> done = new TreeMap<>();
      List<Task> left = new ArrayList<>();
      for (Task task : plan.tasks()) {
        last.flatMap(l -> l.kept(task, site.target()))
            .ifPresentOrElse(kept -> done.put(task.name(), kept), () -> left.add(task));
      }
      for (Done kept : done.values()) {
        for (Stamp file : kept.files()) {
          site.keep(file.path());
        }
      }
      done.putAll(run(left, site.folder()));
      Manifest manifest =
          new Manifest(
              footprint.text(),
              Program.ID,
              plan.accepted(),
              plan.inbox(),
              plan.unreadable(),
              done,
              findings(plan, done, read));
      site.commit(manifest);
      return manifest.built(left.size());
    }
  }

  private Map<String, Done> run(List<Task> tasks, Path folder) throws IOException {
    List<Task> longestFirst = new ArrayList<>(tasks);
    longestFirst.sort(Comparator.comparingLong(Task::weight).reversed());
    double whole = tasks.stream().mapToLong(Task::weight).sum();
    AtomicInteger count = new AtomicInteger();
    AtomicLong weight = new AtomicLong();
    Set<Path> folders = ConcurrentHashMap.newKeySet();
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      Map<String, Future<Done>> running = new HashMap<>();
      for (Task task : longestFirst) {
        running.put(
            task.name(),
            threads.submit(
                () -> {
                  Done done = run(task, folder, folders);
                  double share = weight.addAndGet(task.weight()) / Math.max(1, whole);
                  progress.step(
                      new Progress.Step(count.incrementAndGet(), tasks.size(), share, task.name()));
                  return done;
                }));
      }
      Map<String, Done> done = new HashMap<>();
      for (Map.Entry<String, Future<Done>> task : running.entrySet()) {
        done.put(task.getKey(), outcome(task.getValue()));
      }
      return done;
    } finally {
      threads.shutdownNow();
      finish(threads);
    }
  }

  /** Whoever still writes must be done before what was written is removed. */
  private static void finish(ExecutorService threads) {
    boolean interrupted = false;
    while (!threads.isTerminated()) {
      try {
        if (threads.awaitTermination(1, TimeUnit.MINUTES)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does {@code task}; {@code folders} are those that are there. */
  private static Done run(Task task, Path folder, Set<Path> folders) throws IOException {
    Task.Made made = task.work().make();
    if (!made.files().keySet().equals(Set.copyOf(task.paths()))) {
      throw new IllegalStateException(
          task.name() + " made " + made.files().keySet() + " instead of " + task.paths());
    }
    List<Stamp> stamps = new ArrayList<>();
    for (String path : task.paths()) {
      Path file = folder.resolve(path);
      if (!folders.contains(file.getParent())) {
        Files.createDirectories(file.getParent());
        folders.add(file.getParent());
      }
      Files.write(file, made.files().get(path));
      stamps.add(Stamp.of(folder, path));
    }
    return new Done(task.key(), stamps, made.problems());
  }

  private static Done outcome(Future<Done> task) throws IOException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** By file, what reading it told and then what making its pages told beyond that. */
  private static Map<Path, List<Finding>> findings(
      SitePlan plan, Map<String, Done> done, Map<Path, List<Finding>> read) {
    Map<Path, List<Finding>> all = new TreeMap<>();
    read.forEach((file, findings) -> all.put(file, new ArrayList<>(findings)));
    for (Task task : plan.tasks()) {
      List<Finding> problems = done.get(task.name()).problems();
      if (task.source().isPresent() && !problems.isEmpty()) {
        List<Finding> known = all.computeIfAbsent(task.source().get(), f -> new ArrayList<>());
        problems.stream().filter(problem -> !known.contains(problem)).forEach(known::add);
      }
    }
    all.values().removeIf(List::isEmpty);
    all.values().forEach(f -> f.sort(Comparator.comparingInt(x -> x.span().start())));
    return all;
  }
}
