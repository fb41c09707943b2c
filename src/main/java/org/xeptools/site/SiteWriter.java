package org.xeptools.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.xeptools.finding.Finding;

/** Writes a site: aside first, then moved to its place as a whole. */
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
   * Writes the site of {@code plan} to {@code target}, which is replaced if it is a site of ours.
   *
   * @return what could not be rendered as it should, by file
   * @throws IOException if the machine does not let us; {@code target} is then as it was
   */
  public Map<Path, List<Finding>> write(SitePlan plan, Path target) throws IOException {
    Replacement site = Replacement.of(target);
    try {
      Map<Path, List<Finding>> problems = run(plan, site.folder());
      site.commit();
      return problems;
    } finally {
      site.discard();
    }
  }

  private Map<Path, List<Finding>> run(SitePlan plan, Path folder) throws IOException {
    List<Task> longestFirst = new ArrayList<>(plan.tasks());
    longestFirst.sort(Comparator.comparingLong(Task::weight).reversed());
    AtomicInteger done = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      Map<Task, Future<List<Finding>>> running = new LinkedHashMap<>();
      for (Task task : longestFirst) {
        running.put(
            task,
            threads.submit(
                () -> {
                  List<Finding> problems = run(task, folder);
                  progress.step(done.incrementAndGet(), longestFirst.size(), task.name());
                  return problems;
                }));
      }
      Map<Path, List<Finding>> problems = new TreeMap<>();
      for (Task task : plan.tasks()) {
        List<Finding> found = outcome(running.get(task));
        task.source()
            .map(source -> problems.computeIfAbsent(source, s -> new ArrayList<>()))
            .ifPresent(known -> found.stream().filter(f -> !known.contains(f)).forEach(known::add));
      }
      return problems;
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Finding> run(Task task, Path folder) throws IOException {
    Task.Made made = task.work().make();
    for (String path : task.paths()) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, made.files().get(path));
    }
    return made.problems();
  }

  private static List<Finding> outcome(Future<List<Finding>> page) throws IOException {
    try {
      return page.get();
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
}
