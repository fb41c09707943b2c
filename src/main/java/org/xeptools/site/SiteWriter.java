package org.xeptools.site;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.xeptools.facts.Program;
import org.xeptools.finding.Finding;
import org.xeptools.output.OutputFolder;
import org.xeptools.site.build.Built;
import org.xeptools.site.build.Manifest;
import org.xeptools.site.build.Manifest.Done;
import org.xeptools.site.build.Manifest.Stamp;
import org.xeptools.site.build.Progress;
import org.xeptools.site.build.Replacement;
import org.xeptools.site.build.SitePlace;
import org.xeptools.site.build.Task;

/**
 * Writes a site aside and then moves it to its place as a whole. Keeps files of the previous site
 * that would be the same.
 */
public final class SiteWriter {
  /** In bytes; larger than any real XEP. */
  private static final long LARGE = 500_000;

  private final int jobs;
  private final Progress progress;
  private final ReadWriteLock memory = new ReentrantReadWriteLock();

  /**
   * @param jobs the number of tasks at a time
   */
  public SiteWriter(int jobs, Progress progress) {
    this.jobs = jobs;
    this.progress = progress;
  }

  /**
   * The site in {@code place}, if neither its inputs nor the site itself have changed since it was
   * built.
   *
   * @throws IOException if the folder has files of others
   */
  public static Optional<Built> unchanged(Footprint footprint, SitePlace place) throws IOException {
    place.requireOurs();
    if (footprint.text().isEmpty()) {
      return Optional.empty();
    }
    return place
        .lastOf(footprint.text())
        .filter(last -> last.isIntact(new OutputFolder(place.path())))
        .map(last -> last.built(0));
  }

  /**
   * Writes a site to {@code place}, replacing a site of ours.
   *
   * @param planner plans it; asked once, when no other build writes there
   * @param read the findings on the documents so far, by file
   * @param footprint the footprint of the inputs, taken before the plan was made
   * @param isStill false if an input may have changed since the plan was made
   * @param history the record of the history for the next build, if there is one
   * @param anew true to keep no file
   * @throws IOException if a file cannot be written; the site is then as it was before
   */
  public Built write(
      SitePlan.Planner planner,
      Map<Path, List<Finding>> read,
      Footprint footprint,
      SitePlace place,
      BooleanSupplier isStill,
      Supplier<Optional<String>> history,
      boolean anew)
      throws IOException {
    try (Replacement site = Replacement.of(place, progress)) {
      Optional<Manifest> last = site.last().filter(l -> !anew && l.program().equals(Program.ID));
      OutputFolder former = site.former();
      SitePlan plan =
          planner.plan(batch -> last.flatMap(l -> l.kept(batch, file -> file.isIntact(former))));
      Map<String, Done> done = new TreeMap<>(plan.kept());
      List<Task> left = new ArrayList<>();
      for (Task task : plan.tasks()) {
        last.flatMap(l -> l.kept(task, former))
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
              footprint.later().get(),
              Program.ID,
              plan.accepted(),
              plan.inbox(),
              plan.unreadable(),
              done,
              isStill.getAsBoolean() ? plan.batches() : Map.of(),
              findings(done, read));
      site.commit(manifest, history.get());
      return manifest.built(left.size());
    }
  }

  private Map<String, Done> run(List<Task> tasks, OutputFolder folder) throws IOException {
    List<Task> longestFirst = new ArrayList<>(tasks);
    longestFirst.sort(Comparator.comparingLong(Task::weight).reversed());
    // The first page takes long whatever its length: nothing of the stylesheets has run yet.
    longestFirst.stream()
        .filter(task -> task.source().isPresent())
        .findFirst()
        .ifPresent(
            page -> {
              longestFirst.remove(page);
              longestFirst.add(0, page);
            });
    double whole = tasks.stream().mapToLong(Task::weight).sum();
    AtomicInteger count = new AtomicInteger();
    AtomicLong weight = new AtomicLong();
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      Map<String, Future<Done>> running = new HashMap<>();
      for (Task task : longestFirst) {
        running.put(
            task.name(),
            threads.submit(
                () -> {
                  Done done = run(task, folder);
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

  /** All writers must be finished before the files are removed. */
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

  private Done run(Task task, OutputFolder folder) throws IOException {
    Task.Made made = make(task);
    if (!made.files().keySet().equals(Set.copyOf(task.paths()))) {
      throw new IllegalStateException(
          task.name() + " made " + made.files().keySet() + " instead of " + task.paths());
    }
    List<Stamp> stamps = new ArrayList<>();
    for (String path : task.paths()) {
      folder.create(path, made.files().get(path));
      stamps.add(
          Stamp.of(folder, path)
              .orElseThrow(() -> new IOException(path + " disappeared while the site was built")));
    }
    return new Done(task.key(), task.source(), stamps, made.problems());
  }

  /** Large tasks run alone, so that memory does not grow with their number. */
  private Task.Made make(Task task) {
    Lock turn = isLarge(task) ? memory.writeLock() : memory.readLock();
    turn.lock();
    try {
      return task.work().make();
    } finally {
      turn.unlock();
    }
  }

  private static boolean isLarge(Task task) {
    try {
      return task.source().isPresent() && Files.size(task.source().get()) > LARGE;
    } catch (IOException e) {
      return false; // a document of the last build
    }
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
      if (e.getCause() instanceof UncheckedIOException failure) {
        throw failure.getCause();
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The findings by file: those of reading, then the additional ones of making its pages. */
  private static Map<Path, List<Finding>> findings(
      Map<String, Done> done, Map<Path, List<Finding>> read) {
    Map<Path, List<Finding>> all = new TreeMap<>();
    read.forEach((file, findings) -> all.put(file, new ArrayList<>(findings)));
    for (Done task : done.values()) {
      if (task.source().isPresent() && !task.problems().isEmpty()) {
        List<Finding> known = all.computeIfAbsent(task.source().get(), f -> new ArrayList<>());
        task.problems().stream().filter(problem -> !known.contains(problem)).forEach(known::add);
      }
    }
    all.values().removeIf(List::isEmpty);
    all.values().forEach(f -> f.sort(Comparator.comparingInt(x -> x.span().start())));
    return all;
  }
}
