package org.xeptools.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xeptools.site.build.Batch;
import org.xeptools.site.build.Manifest.Done;
import org.xeptools.site.build.Manifest.Planned;
import org.xeptools.site.build.Manifest.Stamp;
import org.xeptools.site.build.Task;

/**
 * The content of a site, planned before anything is written. No two tasks make the same file.
 *
 * @param accepted the number of published documents
 * @param inbox the number of ProtoXEPs
 * @param unreadable the number of files without a readable document, which are left out
 * @param tasks the tasks, in a stable order
 * @param kept the records of tasks of the last build that need not be planned again, by name
 * @param batches what was planned together, by name
 */
public record SitePlan(
    int accepted,
    int inbox,
    int unreadable,
    List<Task> tasks,
    Map<String, Done> kept,
    Map<String, Planned> batches) {

  public SitePlan {
    tasks = List.copyOf(tasks);
    Map<String, String> owners = new HashMap<>();
    kept.forEach((name, done) -> done.files().forEach(file -> own(file.path(), name, owners)));
    for (Task task : tasks) {
      task.paths().forEach(path -> own(path, task.name(), owners));
    }
    long names = Stream.concat(kept.keySet().stream(), names(tasks)).distinct().count();
    if (names < kept.size() + tasks.size()) {
      throw new IllegalArgumentException("two tasks have the same name");
    }
  }

  private static Stream<String> names(List<Task> tasks) {
    return tasks.stream().map(Task::name);
  }

  private static void own(String path, String task, Map<String, String> owners) {
    String other = owners.put(path, task);
    if (other != null) {
      throw new IllegalArgumentException(path + " is made twice, by " + other + " and by " + task);
    }
  }

  /** Plans a site whose last build can say what it has kept. */
  @FunctionalInterface
  public interface Planner {
    /**
     * The plan; {@code last} has the records of the tasks of a batch by name, if they would be
     * planned again.
     */
    SitePlan plan(Function<Batch, Optional<Map<String, Done>>> last);
  }

  /** The whole plan for {@code series}: the tasks of {@code parts}, and a map of the pages. */
  public static SitePlan of(Series series, Parts parts) {
    return of(series, parts, SeriesOutline.UNKNOWN, batch -> Optional.empty());
  }

  /** The same without what {@code last}, the last build, has kept. */
  public static SitePlan of(
      Series series,
      Parts parts,
      SeriesOutline outline,
      Function<Batch, Optional<Map<String, Done>>> last) {
    Planning planning = new Planning(last);
    planning.add(parts.batches(series, outline));
    planning.add(List.of(Sitemap.batch(series, outline, planning::paths)));
    int accepted = series.accepted().size();
    return new SitePlan(
        accepted,
        series.entries().size() - accepted,
        series.unreadable().size(),
        planning.tasks,
        planning.kept,
        planning.batches);
  }

  /** Some batches take long, and a parallel stream would give one thread several of them. */
  static List<List<Task>> planned(List<Batch> batches) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      return batches.stream()
          .map(batch -> CompletableFuture.supplyAsync(batch.tasks(), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    } finally {
      threads.shutdownNow();
    }
  }

  /** What has been planned so far. */
  private static final class Planning {
    private final Function<Batch, Optional<Map<String, Done>>> last;
    private final List<Task> tasks = new ArrayList<>();
    private final Map<String, Done> kept = new HashMap<>();
    private final Map<String, Planned> batches = new TreeMap<>();

    Planning(Function<Batch, Optional<Map<String, Done>>> last) {
      this.last = last;
    }

    /** Takes what is kept of {@code some}, and plans the others. */
    void add(List<Batch> some) {
      List<Batch> left = new ArrayList<>();
      for (Batch batch : some) {
        Optional<Map<String, Done>> done = last.apply(batch);
        if (done.isPresent()) {
          kept.putAll(done.get());
          put(batch, done.get().keySet().stream());
        } else {
          left.add(batch);
        }
      }
      List<List<Task>> planned = planned(left);
      for (int i = 0; i < left.size(); i++) {
        tasks.addAll(planned.get(i));
        put(left.get(i), names(planned.get(i)));
      }
    }

    private void put(Batch batch, Stream<String> names) {
      batches.put(batch.name(), new Planned(batch.key(), names.toList()));
    }

    /** The paths of all files so far. */
    Stream<String> paths() {
      return Stream.concat(
          tasks.stream().flatMap(task -> task.paths().stream()),
          kept.values().stream().flatMap(done -> done.files().stream()).map(Stamp::path));
    }
  }
}
