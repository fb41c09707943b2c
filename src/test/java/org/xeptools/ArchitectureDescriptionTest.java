package org.xeptools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What src/docs/ARCHITECTURE.md names exists. */
class ArchitectureDescriptionTest {
  private static final Path MAIN = Path.of("src/main/java/org/xeptools");
  private static final String TEXT = text();
  private static final String DRAWING = TEXT.split("```", -1)[1];

  /** {@code `XepReader`} or {@code `Workbench.check`}. */
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w*)(?:\\.([a-z]\\w*))?`");

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `([a-z]+)` \\| `(\\w+)` \\|");

  private static final Pattern FILE = Pattern.compile("`((?:src|templates)/[\\w./-]*)`");

  @Test
  void everyClassThatItNamesExists() throws IOException {
    Set<String> named = new TreeSet<>();
    CLASS.matcher(TEXT).results().forEach(name -> named.add(name.group(1)));
    assertThat(named).hasSizeGreaterThan(30);
    named.removeAll(sources(Path.of("src")));
    assertThat(named).as("named in ARCHITECTURE.md, but there is no such class").isEmpty();
  }

  @Test
  void everyWordOfTheGlossaryIsAClass() throws IOException {
    String contributing = Files.readString(Path.of("src/docs/CONTRIBUTING.md"));
    Set<String> words = new TreeSet<>();
    Pattern.compile("(?m)^\\| `([A-Z]\\w+)` \\|")
        .matcher(contributing)
        .results()
        .forEach(row -> words.add(row.group(1)));
    assertThat(words).hasSizeGreaterThan(8);
    words.removeAll(sources(Path.of("src/main/java")));
    assertThat(words).as("in the glossary of CONTRIBUTING.md, but no class").isEmpty();
  }

  @Test
  void everyMethodThatItNamesExists() throws IOException {
    Set<String> missing = new TreeSet<>();
    String workbench = Files.readString(MAIN.resolve("workbench/Workbench.java"));
    CLASS
        .matcher(TEXT)
        .results()
        .filter(name -> name.group(2) != null && !name.group(2).matches("java|xsl"))
        .filter(name -> !workbench.contains(" " + name.group(2) + "("))
        .forEach(name -> missing.add(name.group()));
    assertThat(missing).isEmpty();
  }

  @Test
  void itNamesAllPackagesAndTheEntryOfEach() throws IOException {
    Set<String> named = new TreeSet<>();
    PACKAGE.matcher(TEXT).results().forEach(row -> named.add(row.group(1)));
    try (Stream<Path> packages = Files.list(MAIN)) {
      assertThat(named)
          .isEqualTo(
              packages
                  .map(folder -> folder.getFileName().toString())
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
    PACKAGE
        .matcher(TEXT)
        .results()
        .forEach(
            row -> {
              Path entry = MAIN.resolve(row.group(1)).resolve(row.group(2) + ".java");
              assertThat(entry).exists();
              assertThat(DRAWING.split("\\W+", -1)).contains(row.group(1));
            });
  }

  @Test
  void everyFileThatItNamesExists() {
    assertThat(FILE.matcher(TEXT).results().map(file -> file.group(1)))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Path.of(file)).exists());
  }

  private static Set<String> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }

  private static String text() {
    try {
      return Files.readString(Path.of("src/docs/ARCHITECTURE.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
