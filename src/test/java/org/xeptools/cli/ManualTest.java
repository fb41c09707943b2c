package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The manual has a page for each command, and on it a row for each option: no more, no fewer. */
class ManualTest {
  private static final Path FOLDER = Path.of("src/docs/manual");

  /** What a row of a table is about: {@code | `--format FORMAT` | …}. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*`) \\|");

  private static final Pattern NAME = Pattern.compile("`(-[-\\w]*|[A-Z]+)\\b");

  /** Options of every command, which the page on help lists. */
  private static final Set<String> COMMON = Set.of("-h", "--help", "-V", "--version");

  @TestFactory
  Stream<DynamicTest> everyOptionHasARow() {
    return Main.commands().entrySet().stream()
        .filter(command -> !command.getKey().equals("help"))
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command.getKey(), () -> compare(command.getKey(), command.getValue())));
  }

  private static void compare(String name, Supplier<Object> command) throws IOException {
    assertThat(rows(name)).as(name + ".md").isEqualTo(names(new CommandLine(command.get())));
  }

  /** The options and parameters of a command; {@code PATH} is one word for {@code [PATH...]}. */
  private static Set<String> names(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    Set<String> names = new TreeSet<>();
    spec.options().forEach(option -> names.addAll(List.of(option.names())));
    spec.positionalParameters()
        .forEach(each -> names.add(each.paramLabel().replaceAll("[^A-Z].*", "")));
    names.removeAll(COMMON);
    return names;
  }

  private static Set<String> rows(String page) throws IOException {
    String text = Files.readString(FOLDER.resolve(page + ".md"));
    return ROW.matcher(text)
        .results()
        .flatMap(row -> NAME.matcher(row.group(1)).results())
        .map(name -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whatAllCommandsHaveIsOnThePageAboutHelp() throws IOException {
    assertThat(rows("help")).containsExactlyInAnyOrderElementsOf(COMMON);
  }

  @Test
  void theFirstPageListsTheOthers() throws IOException {
    String first = Files.readString(FOLDER.resolve("README.md"));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("check.md", "trust.md")
          .allSatisfy(
              name ->
                  assertThat(name.equals("README.md") || first.contains("](" + name + ")"))
                      .as(name)
                      .isTrue());
    }
  }

  @Test
  void theFirstPageListsTheCommandsInTheOrderOfTheHelp() throws IOException {
    String first = Files.readString(FOLDER.resolve("README.md"));
    List<String> listed =
        Pattern.compile("`xep ([\\w-]+)`\\]\\(")
            .matcher(first)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(Main.commands().keySet());
  }

  @Test
  void titlesAreTheCommands() throws IOException {
    for (String name : Main.commands().keySet()) {
      assertThat(Files.readString(FOLDER.resolve(name + ".md"))).startsWith("# xep " + name + "\n");
    }
  }

  /** A command in a line of code or in a block of it; what a shell does with its output is left. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?:`|(?m:^(?:\\$ )?(?:\\./)?))xep ([a-z]+(?:-[a-z]+)*)((?: (?![|>#])[^`\\s]+)*)");

  private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");

  @Test
  void everyExampleIsACommandThatThereIs() throws IOException {
    int parsed = 0;
    for (Path page : pages()) {
      String text = Files.readString(page).replace("\\\n", "");
      for (MatchResult example : EXAMPLE.matcher(text).results().toList()) {
        String name = example.group(1);
        assertThat(Main.commands()).as(page + ": " + example.group()).containsKey(name);
        String[] words =
            WORD.matcher(example.group(2))
                .results()
                .map(word -> word.group().replaceAll("[\"']", ""))
                .toArray(String[]::new);
        if (words.length > 0 && !name.equals("help") && !isPattern(words)) {
          CommandLine line = new CommandLine(Main.commands().get(name).get());
          line.registerConverter(LocalDate.class, LocalDate::parse);
          line.setCaseInsensitiveEnumValuesAllowed(true);
          assertThatCode(() -> line.parseArgs(words))
              .as(page + ": " + example.group())
              .doesNotThrowAnyException();
          parsed++;
        }
      }
    }
    assertThat(parsed).isGreaterThan(30);
  }

  /** A word that stands for one of a few values. */
  private static boolean isPattern(String... words) {
    return List.of(words).contains("KIND") || List.of(words).contains("FORMAT");
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), files)
          .filter(file -> file.toString().endsWith(".md"))
          .toList();
    }
  }
}
