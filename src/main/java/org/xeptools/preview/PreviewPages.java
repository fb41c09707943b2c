package org.xeptools.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xeptools.site.Part;
import org.xeptools.site.Parts;
import org.xeptools.site.Series;
import org.xeptools.site.build.Task;

/** The pages of one state of a series; parts are planned on demand. */
final class PreviewPages {
  private final Series series;
  private final Parts parts;

  /** The index of the part that last made each path. */
  private final Map<String, Integer> makers;

  private final Map<Integer, Map<String, Task>> planned = new ConcurrentHashMap<>();
  private final Map<String, Task> found = new ConcurrentHashMap<>();

  private PreviewPages(Series series, Parts parts, Map<String, Integer> makers) {
    this.series = series;
    this.parts = parts;
    this.makers = makers;
  }

  /** An empty plan. */
  static PreviewPages of(Series series, Parts parts) {
    return new PreviewPages(series, parts, new ConcurrentHashMap<>());
  }

  /** The plan for a later state. */
  PreviewPages after(Series now, Parts partsNow) {
    return new PreviewPages(now, partsNow, makers);
  }

  Parts parts() {
    return parts;
  }

  Series series() {
    return series;
  }

  /** The task that makes {@code path}, if there is one. */
  Optional<Task> task(String path) {
    Optional<Task> known = Optional.ofNullable(found.get(path));
    if (known.isPresent()) {
      return known;
    }
    Optional<Task> task = find(path);
    task.ifPresent(t -> found.put(path, t));
    return task;
  }

  private Optional<Task> find(String path) {
    for (Part part : parts.all()) {
      Optional<Task> task = part.task(series, path);
      if (task.isPresent()) {
        return task;
      }
    }
    Optional<RuntimeException> failure = Optional.empty();
    for (int i : order(path)) {
      try {
        Task task = tasks(i).get(path);
        if (task != null) {
          makers.put(path, i);
          return Optional.of(task);
        }
      } catch (RuntimeException e) {
        failure = Optional.of(e); // perhaps another part makes it now
      }
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
    return Optional.empty();
  }

  /** Tries the part that made it last first, and documents, whose pages are known, last. */
  private List<Integer> order(String path) {
    List<Integer> order = new ArrayList<>();
    Optional.ofNullable(makers.get(path)).ifPresent(order::add);
    for (int i = 1; i <= parts.all().size(); i++) {
      order.add(i % parts.all().size());
    }
    return order;
  }

  private Map<String, Task> tasks(int part) {
    return planned.computeIfAbsent(
        part,
        p -> {
          Map<String, Task> tasks = new HashMap<>();
          parts
              .tasks(parts.all().get(p), series)
              .forEach(t -> t.paths().forEach(path -> tasks.put(path, t)));
          return tasks;
        });
  }
}
