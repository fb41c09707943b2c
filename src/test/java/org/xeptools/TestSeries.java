package org.xeptools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;

/**
 * A whole series that tests run over: our own, which has every feature of the format and stands in
 * the repository, and the published one, where this machine has it.
 *
 * @param folder its source tree
 */
public record TestSeries(Path folder) {
  /** The documents in src/test/resources/series. */
  public static final TestSeries OWN =
      new TestSeries(Path.of("src/test/resources/series").toAbsolutePath());

  private static final Map<Path, Corpus> TREES = new ConcurrentHashMap<>();

  /** Our own, and the published one if it is there. */
  public static Stream<TestSeries> all() {
    return Stream.concat(Stream.of(OWN), SharedCorpus.found().map(TestSeries::new).stream());
  }

  /**
   * Its tree, which all tests of a process share, so that each document is read once: nothing but
   * reading may be done with it.
   */
  public Corpus tree() {
    return TREES.computeIfAbsent(folder, TestSeries::open);
  }

  private static Corpus open(Path folder) {
    try {
      return Corpus.of(folder, new XepReader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True unless it is our own. */
  public boolean isPublished() {
    return !equals(OWN);
  }

  /** Every document of it, the inbox included, sorted. */
  public List<Path> files() {
    try (Stream<Path> top = Files.list(folder);
        Stream<Path> inbox = Files.list(folder.resolve("inbox"))) {
      return Stream.concat(top, inbox)
          .filter(file -> file.toString().endsWith(".xml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return isPublished() ? "the published series" : "our own series";
  }
}
