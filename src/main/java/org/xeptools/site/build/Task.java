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
import org.xeptools.finding.Finding;

/**
 * One thing to make.
 *
 * @param name what progress calls it: {@code xep-0060.pdf}
 * @param paths the files that it makes, from the root of the site, with slashes
 * @param key equal to that of an earlier build only if the same bytes would come of it
 * @param weight how long it takes, compared with others; the longest are begun first
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
   * What came of a task.
   *
   * @param files the bytes of each file, by path
   * @param problems what could not be shown as it should
   */
  public record Made(Map<String, byte[]> files, List<Finding> problems) {
    public Made {
      files = Map.copyOf(files);
      problems = List.copyOf(problems);
    }

    /** One file, and nothing to say about it. */
    public static Made of(String path, byte[] content) {
      return new Made(Map.of(path, content), List.of());
    }
  }

  public Task {
    paths = List.copyOf(paths);
  }

  /** A file whose bytes are known. */
  public static Task file(String path, byte[] content) {
    String key = Key.of(path).with(content).text();
    return new Task(
        path, List.of(path), key, content.length, Optional.empty(), () -> Made.of(path, content));
  }

  /** A text file, written as UTF-8. */
  public static Task file(String path, String content) {
    return file(path, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A file that stands beside {@code owner}'s class under the same name. */
  public static Task resource(String path, Class<?> owner) {
    try (InputStream in = owner.getResourceAsStream(path)) {
      return file(path, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that {@code work} makes of nothing but what went into {@code key}. */
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
