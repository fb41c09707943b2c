package org.xeptools;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.xeptools.corpus.Corpus;

/** The published series, where this machine has it beside the checkout. */
public final class SharedCorpus {
  /** Where src/build/fetch-series.sh puts it. */
  private static final Path FETCHED = Path.of(".series");

  private static final Path BESIDE = Path.of("../shared/xeps");

  private static final Path FOLDER =
      Path.of(
              System.getProperty(
                  "xep.corpus", (Files.isDirectory(BESIDE) ? BESIDE : FETCHED).toString()))
          .toAbsolutePath()
          .normalize();

  /** The day that the series was taken; rules that count days are tested on it. */
  public static final LocalDate DATE = LocalDate.of(2026, 6, 30);

  private SharedCorpus() {}

  /** The folder, if there is one. */
  public static Optional<Path> found() {
    return Optional.of(FOLDER).filter(Files::isDirectory);
  }

  /** The folder; a test that asks for it is skipped where there is none. */
  public static Path folder() {
    if (found().isEmpty()) {
      String why =
          "SKIPPED: no series at "
              + FOLDER
              + " (src/build/fetch-series.sh fetches it; -Dxep.corpus names another)";
      System.out.println(why);
      Assumptions.abort(why);
    }
    return FOLDER;
  }

  /** Its tree, which all tests of a process share. */
  public static Corpus tree() {
    return new TestSeries(folder()).tree();
  }

  /** Every XEP of it, the inbox included, sorted. */
  public static List<Path> files() {
    return new TestSeries(folder()).files();
  }
}
