package org.xeptools.site.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.xeptools.facts.Key;
import org.xeptools.finding.Finding;

/**
 * A unit of work of a build.
 *
 * @param name its name in progress messages: {@code xep-0060.pdf}
 * @param paths the files that it makes, relative to the root of the site, with slashes
 * @param key equal to that of an earlier build only if the bytes would be the same
 * @param weight its relative duration; the longest tasks are started first
 * @param source the document that findings are about
 * @param work makes the files; safe to run on any thread
 */
public record Task(
    String name, List<String> paths, String key, long weight, Optional<Path> source, Work work) {

  /** Makes the files of a task. */
  @FunctionalInterface
  public interface Work {
    /** Exactly the files that the task names. */
    Made make();
  }

  /**
   * The result of a task.
   *
   * @param files the bytes of each file, by path
   * @param problems findings about parts that could not be shown properly
   */
  public record Made(Map<String, byte[]> files, List<Finding> problems) {
    public Made {
      files = Map.copyOf(files);
      problems = List.copyOf(problems);
    }

    /** One file without problems. */
    public static Made of(String path, byte[] content) {
      return new Made(Map.of(path, content), List.of());
    }
  }

  public Task {
    paths = List.copyOf(paths);
  }

  /** A task for a file whose bytes are known. */
  public static Task file(String path, byte[] content) {
    String key = Key.of(path).with(content).text();
    return new Task(
        path, List.of(path), key, content.length, Optional.empty(), () -> Made.of(path, content));
  }

  /** A task for a text file, written as UTF-8. */
  public static Task file(String path, String content) {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A task for a resource beside the class {@code owner}, with the same name. */
  public static Task resource(String path, Class<?> owner) {
    try (InputStream in = owner.getResourceAsStream(path)) {
      return file(path, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A task for a file that {@code work} makes only from the inputs of {@code key}. */
  public static Task file(String path, Key key, long weight, Supplier<byte[]> work) {
    return new Task(
        path,
        List.of(path),
        key.with(path).text(),
        weight,
        Optional.empty(),
        () -> Made.of(path, work.get()));
  }
}
